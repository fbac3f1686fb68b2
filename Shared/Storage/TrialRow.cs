using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>A trial of a sweep in a list.</summary>
public sealed record TrialRow
{
    /// <summary>The trial.</summary>
    public required TrialId Trial { get; init; }

    /// <summary>Index of its cell in the sweep.</summary>
    public required int Cell { get; init; }

    /// <summary>Its seed.</summary>
    public required long Seed { get; init; }

    /// <summary>Where it is.</summary>
    public required TrialState State { get; init; }

    /// <summary>Number of its last attempt; 0 before the first.</summary>
    public required int Attempt { get; init; }

    /// <summary>Who holds or held it.</summary>
    public string? WorkerId { get; init; }

    /// <summary>How far it is; default before the first heartbeat.</summary>
    public TrialProgress Progress { get; init; }

    /// <summary>Why the last attempt failed; null otherwise.</summary>
    public FailureCause? FailureCause { get; init; }

    /// <summary>What the last failure said; null otherwise.</summary>
    public string? FailureMessage { get; init; }

    /// <summary>When its first attempt started, UTC.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Its result; null before.</summary>
    public TrialResult? Result { get; init; }
}
