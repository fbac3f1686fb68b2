namespace Orchestrator.Testing.Network;

/// <summary>The two networks that connect the hosts of a <see cref="TestNetwork"/>, so that either can be cut alone.</summary>
public enum Wire
{
    /// <summary>The one on which the database listens.</summary>
    Database,

    /// <summary>The one on which the broker and the coordinator listen.</summary>
    Broker,
}
