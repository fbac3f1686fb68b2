using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Orchestrator.Cli.Hosting;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Cluster;

/// <summary>The files of a home's cluster.</summary>
internal sealed class ClusterFolder(HomeDirectory home)
{
    /// <summary>The home.</summary>
    public HomeDirectory Home => home;

    /// <summary>What the cluster keeps between one <c>up</c> and the next.</summary>
    public string Root => Path.Combine(home.Root, "cluster");

    /// <summary>The processes' logs.</summary>
    public string Logs => Path.Combine(home.Root, "logs");

    /// <summary>Checkpoints, which all workers share. Not the embedded form's: its fencing tokens are another database's.</summary>
    public string Checkpoints => Path.Combine(Root, "checkpoints");

    /// <summary>The database's address with its password.</summary>
    public string DatabaseAddress => Path.Combine(Root, "database-address");

    /// <summary>The broker's address with its password.</summary>
    public string BrokerAddress => Path.Combine(Root, "broker-address");

    /// <summary>The token that this home's commands send to its coordinator.</summary>
    public string TokenFile => Path.Combine(Root, "token");

    /// <summary>Ten digits that tell this home from others on a server that several use.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home.Root)))[..10];

    private string StateFile => Path.Combine(home.Root, "cluster.json");

    /// <summary>A file of the cluster.</summary>
    public string File(string name) => Path.Combine(Root, name);

    /// <summary>A process's log.</summary>
    public string Log(string process) => Path.Combine(Logs, process + ".log");

    /// <summary>Makes the folders, readable by their owner alone.</summary>
    public void Create()
    {
        home.Create();
        foreach (var folder in (string[])[Root, Logs, Checkpoints]) PrivateFiles.CreateFolder(folder);
    }

    /// <summary>What runs, or null when nothing was started or all was stopped.</summary>
    public ClusterState? ReadState()
    {
        try
        {
            return JsonSerializer.Deserialize<ClusterState>(System.IO.File.ReadAllText(StateFile), OrchestratorJson.Compact);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Notes what runs; null when nothing does. A reader never sees half of it.</summary>
    public void WriteState(ClusterState? state)
    {
        if (state is null)
        {
            System.IO.File.Delete(StateFile);
            return;
        }

        PrivateFiles.Write(StateFile + ".new", JsonSerializer.Serialize(state, OrchestratorJson.Indented));
        System.IO.File.Move(StateFile + ".new", StateFile, overwrite: true);
    }

    /// <summary>The text of a file; made up and written when there is none.</summary>
    public string Secret(string name)
    {
        if (!System.IO.File.Exists(File(name))) PrivateFiles.Write(File(name), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        return System.IO.File.ReadAllText(File(name));
    }
}
