namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>log_lines</c>.</summary>
public sealed class LogLineEntity
{
    /// <summary>Grows along the log.</summary>
    public long Id { get; init; }

    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>The attempt that wrote it.</summary>
    public required int Attempt { get; init; }

    /// <summary>When, by the worker's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary><c>info</c>, <c>warning</c> or <c>error</c>.</summary>
    public required string Level { get; init; }

    /// <summary>The line.</summary>
    public required string Text { get; init; }
}
