namespace Orchestrator.Trials;

/// <summary>What a worker must show with every write: the trial, its attempt, and the fencing token of the lease it got.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Attempt">The number of the attempt, from 1.</param>
/// <param name="Token">Grows with each lease of the trial; a write with an older token is refused.</param>
public readonly record struct Fence(TrialId Trial, int Attempt, long Token)
{
    /// <inheritdoc/>
    public override string ToString() => $"trial {Trial.Short} attempt {Attempt} (token {Token})";
}
