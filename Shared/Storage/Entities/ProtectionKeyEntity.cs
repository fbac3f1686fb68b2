namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>protection_keys</c>: what sessions and forms are protected with.</summary>
public sealed class ProtectionKeyEntity
{
    /// <summary>Grows with every key.</summary>
    public long Id { get; init; }

    /// <summary>What the framework calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The key's document.</summary>
    public required string Xml { get; init; }
}
