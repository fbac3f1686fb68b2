namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>results</c>: the one accepted result of a trial. The primary key is the trial, so there cannot be two.</summary>
public sealed class ResultEntity
{
    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>The fencing token under which it was accepted; a repeated finish of the same lease is recognised by it.</summary>
    public required long Token { get; init; }

    /// <summary>The result as JSON.</summary>
    public required string Result { get; init; }
}
