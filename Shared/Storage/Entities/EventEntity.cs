namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>events</c>: something that happened to a trial.</summary>
public sealed class EventEntity
{
    /// <summary>Grows with every event.</summary>
    public long Id { get; init; }

    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>When, by the database's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>What kind, see <see cref="EventKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Text { get; init; }
}
