using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>The workers and what they train.</summary>
/// <param name="Workers">The workers, those seen last first.</param>
/// <param name="Held">The trials that they have.</param>
public sealed record FleetSnapshot(IReadOnlyList<WorkerSummary> Workers, IReadOnlyList<HeldTrial> Held)
{
    /// <summary>No worker.</summary>
    public static FleetSnapshot Empty { get; } = new([], []);

    /// <summary>The trials of a worker.</summary>
    public IReadOnlyList<HeldTrial> HeldBy(string workerId) => [.. Held.Where(trial => trial.WorkerId == workerId)];
}
