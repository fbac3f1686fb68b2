using Orchestrator.Testing.Network;

namespace Orchestrator.Testing.Servers;

/// <summary>How a <see cref="PostgresServer"/> is set up.</summary>
public sealed record PostgresOptions
{
    /// <summary>The host that it runs on. Default: this machine.</summary>
    public NetworkHost? Host { get; init; }

    /// <summary>The folder that the cluster is made in, which may lie on a <see cref="SmallDisk"/>. Default: a temporary one.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Connections that it takes at most. Default 300.</summary>
    public int MaximumConnections { get; init; } = 300;

    /// <summary>Further settings of the server, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
