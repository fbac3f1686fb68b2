using Orchestrator.Testing.Network;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>What differs between the clusters of the rows.</summary>
internal sealed record ClusterOptions
{
    /// <summary>How long a trial takes that only pretends to train. Default 0.6 s.</summary>
    public TimeSpan TrialTakes { get; init; } = TimeSpan.FromSeconds(0.6);

    /// <summary>How long a lease lasts. Default 3 s; renewed every quarter of it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether workers really train. Default false.</summary>
    public bool Trains { get; init; }

    /// <summary>Further settings of every process, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The host of the coordinators; null: this machine as it is.</summary>
    public NetworkHost? Home { get; init; }

    /// <summary>The folder of checkpoints. Default: a temporary one.</summary>
    public string? Checkpoints { get; init; }
}
