using Orchestrator.Cli.Cluster.Processes;

namespace Orchestrator.Cli.Cluster;

/// <summary>What a process of a cluster does. They are stopped in this order.</summary>
internal enum ClusterRole
{
    /// <summary>Trains trials.</summary>
    Worker,

    /// <summary>Serves the pages.</summary>
    Dashboard,

    /// <summary>Offers trials and answers the API.</summary>
    Coordinator,

    /// <summary>RabbitMQ.</summary>
    Broker,

    /// <summary>Erlang's registry of names, which RabbitMQ needs.</summary>
    PortMapper,

    /// <summary>PostgreSQL.</summary>
    Database,
}

/// <summary>How processes of a role are stopped.</summary>
internal static class ClusterRoleStops
{
    // A worker may take a minute to write its checkpoints; see WorkerAgentOptions.DrainWithin.
    private static readonly TimeSpan WorkerWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan ServerWithin = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan OthersWithin = TimeSpan.FromSeconds(30);

    /// <summary>PostgreSQL waits on SIGTERM for its clients to leave by themselves; on SIGINT it sends them away.</summary>
    public static int StopSignal(this ClusterRole role) => role == ClusterRole.Database ? Signals.Interrupt : Signals.Terminate;

    /// <summary>How long it may take before it is killed.</summary>
    public static TimeSpan StopWithin(this ClusterRole role) => role switch
    {
        ClusterRole.Worker => WorkerWithin,
        ClusterRole.Broker or ClusterRole.Database => ServerWithin,
        _ => OthersWithin,
    };
}
