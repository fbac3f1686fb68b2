using System.Globalization;
using Orchestrator.Cli.Cluster.Processes;

namespace Orchestrator.Cli.Cluster;

/// <summary>Our own processes of a cluster: this executable in its roles.</summary>
internal sealed class ClusterPrograms(ClusterFolder folder, ClusterSettings settings, ClusterBook book)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "orchestrator");

    private readonly string[] _plugins = [.. Catalogs.Paths.SelectMany(path => (string[])["--plugin", Path.GetFullPath(path)])];

    /// <summary>Starts the coordinator and returns it with its address.</summary>
    public (ClusterProcess Process, string Address) StartCoordinator()
    {
        var address = Address(LoopbackPort.FreeOr(settings.Port == 0 ? 0 : settings.Port + 1));
        var process = Start("coordinator", ClusterRole.Coordinator, "coordinator", "--listen", address);
        book.Note(state => state with { Server = address });
        return (process, address);
    }

    /// <summary>Starts the dashboard and returns it with its address.</summary>
    public (ClusterProcess Process, string Address) StartDashboard()
    {
        var address = Address(LoopbackPort.FreeOr(settings.Port));
        var process = Start("dashboard", ClusterRole.Dashboard, "dashboard", "--listen", address);
        book.Note(state => state with { Dashboard = address });
        return (process, address);
    }

    /// <summary>Starts a worker.</summary>
    public ClusterProcess StartWorker(int number)
    {
        string[] data = settings.Data is { } given ? ["--data", given] : [];
        string[] options = ["--slots", Text(settings.Slots), "--checkpoints", folder.Checkpoints, "--home", folder.Home.Root, .. data];
        return Start($"worker-{Text(number)}", ClusterRole.Worker, ["worker", .. options]);
    }

    private ClusterProcess Start(string name, ClusterRole role, params string[] arguments) =>
        book.Start(name, role, new DetachedProcess(Program, [.. arguments, .. _plugins], folder.Log(name))
        {
            Environment = new Dictionary<string, string?>
            {
                // Those of other servers, which this shell may name.
                ["ORCHESTRATOR__DATABASE"] = null,
                ["ORCHESTRATOR__BROKER"] = null,
                // Addresses hold passwords: as files, no list of processes shows them.
                ["ORCHESTRATOR__DATABASE_FILE"] = folder.DatabaseAddress,
                ["ORCHESTRATOR__BROKER_FILE"] = folder.BrokerAddress,
                // Other users of the machine reach its loopback addresses too.
                ["ORCHESTRATOR__SECURITY__SIGNIN"] = "required",
            },
        });

    private static string Address(int port) => $"http://127.0.0.1:{Text(port)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
