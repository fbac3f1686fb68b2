using Orchestrator.Coordinator.Api;

namespace Orchestrator.Cli.Cluster;

/// <summary>What <c>cluster status</c> says.</summary>
/// <param name="Server">The coordinator's address.</param>
/// <param name="Dashboard">The dashboard's address.</param>
/// <param name="Database">The store, without its password.</param>
/// <param name="DatabaseFile">The file that holds the store's address with its password.</param>
/// <param name="Broker">The broker, without its password.</param>
/// <param name="Processes">Every process that was started.</param>
internal sealed record ClusterStatus(
    string? Server, string? Dashboard, string? Database, string DatabaseFile, string? Broker, IReadOnlyList<ClusterStatus.Process> Processes)
{
    /// <summary>What the coordinator says of itself; null when it does not answer.</summary>
    public HealthReport? Health { get; init; }

    /// <summary>A link that signs in at the dashboard once; null when none was asked for.</summary>
    public string? SignIn { get; init; }

    /// <summary>The status at this moment.</summary>
    public static ClusterStatus Of(ClusterFolder folder, ClusterState state) => new(
        state.Server,
        state.Dashboard,
        state.Database,
        folder.DatabaseAddress,
        state.Broker,
        [.. state.Processes.Select(process => new Process(process.Name, process.Identity.Pid, process.Identity.IsAlive(), process.Log))]);

    /// <summary>One process.</summary>
    /// <param name="Name">For people.</param>
    /// <param name="Pid">Its number.</param>
    /// <param name="IsAlive">Whether it runs.</param>
    /// <param name="Log">The file with its output.</param>
    internal sealed record Process(string Name, int Pid, bool IsAlive, string Log);
}
