using Orchestrator.Testing.Network;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>What differs between the workers of a row.</summary>
internal sealed record WorkerOptions
{
    /// <summary>Trials at a time. Default 2.</summary>
    public int Slots { get; init; } = 2;

    /// <summary>The host; null: this machine as it is.</summary>
    public NetworkHost? Host { get; init; }

    /// <summary>Further environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Added to the database's connection string.</summary>
    public string DatabaseSettings { get; init; } = "";
}
