namespace Orchestrator.Cli.Cluster;

/// <summary>What <c>cluster.json</c> says of a running cluster. It is there from the first process until the last one is stopped.</summary>
internal sealed record ClusterState
{
    /// <summary>Whether everything was started. False while it is, and when that was cut off.</summary>
    public bool IsReady { get; init; }

    /// <summary>The coordinator's address.</summary>
    public string? Server { get; init; }

    /// <summary>The dashboard's address.</summary>
    public string? Dashboard { get; init; }

    /// <summary>The store, without its password.</summary>
    public string? Database { get; init; }

    /// <summary>The broker, without its password.</summary>
    public string? Broker { get; init; }

    /// <summary>The processes in the order in which they were started.</summary>
    public IReadOnlyList<ClusterProcess> Processes { get; init; } = [];
}
