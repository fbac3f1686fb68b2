using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Deployment;

/// <summary>The folder of <c>docker-compose.yml</c>, with what an installation keeps beside it.</summary>
/// <param name="root">The folder, absolute.</param>
internal sealed class ComposeFolder(string root)
{
    private const UnixFileMode EveryoneReads = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>The folder.</summary>
    public string Root => root;

    /// <summary>Whether this is the folder of Orchestrator's compose file.</summary>
    public bool HasCompose => File.Exists(Path.Combine(root, "docker-compose.yml"));

    /// <summary>What <c>docker compose</c> reads by itself; it holds no secret.</summary>
    public string EnvironmentFile => Path.Combine(root, ".env");

    /// <summary>The folder of secrets, a file each.</summary>
    public string Secrets => Path.Combine(root, "secrets");

    /// <summary>Where workers look for data sets.</summary>
    public string Datasets => Path.Combine(root, "datasets");

    /// <summary>Those of the files that an installation consists of which exist.</summary>
    public IReadOnlyList<string> Present() => [.. Files().Where(File.Exists)];

    /// <summary>Those which do not.</summary>
    public IReadOnlyList<string> Missing() => [.. Files().Where(file => !File.Exists(file))];

    /// <summary>Writes them all, with new secrets, and makes the folder of data sets.</summary>
    public void Write(string environment, IReadOnlyDictionary<string, string> secrets)
    {
        PrivateFiles.CreateFolder(Secrets);
        foreach (var (name, text) in secrets) WriteSecret(name, text);
        Directory.CreateDirectory(Datasets);
        // The last one: it says that all others are there.
        PrivateFiles.Write(EnvironmentFile, environment);
    }

    /// <summary>The file of a secret.</summary>
    public string SecretFile(string name) => Path.Combine(Secrets, name);

    private IEnumerable<string> Files() => [EnvironmentFile, .. InstallationSecrets.Names.Select(SecretFile)];

    // Docker shows a container the file with the owner and mode that it has here, and the programs in the containers are other users. So
    // the files are readable; on this machine the folder, which only its owner may enter, keeps everybody else out.
    private void WriteSecret(string name, string text)
    {
        PrivateFiles.Write(SecretFile(name), text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(SecretFile(name), EveryoneReads);
    }
}
