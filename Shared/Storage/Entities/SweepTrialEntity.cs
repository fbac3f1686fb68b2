namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>sweep_trials</c>: a sweep needs a trial. Several sweeps may need the same one.</summary>
public sealed class SweepTrialEntity
{
    /// <summary>The sweep.</summary>
    public required string SweepId { get; init; }

    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>The cell of the sweep that the trial belongs to.</summary>
    public required int Cell { get; init; }
}
