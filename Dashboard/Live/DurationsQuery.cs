using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Live;

/// <summary>How long the trials of a sweep took.</summary>
/// <param name="SweepId">The sweep; null for the newest that has at least two results.</param>
public sealed record DurationsQuery(string? SweepId) : LiveQuery<RecordedDurations>
{
    /// <inheritdoc/>
    public override async Task<RecordedDurations?> LoadAsync(StoreReads reads, RecordedDurations? previous, CancellationToken stop)
    {
        var sweeps = await reads.Sweeps.ListAsync(stop);
        var sweep = sweeps.FirstOrDefault(sweep => SweepId is null ? sweep.Count(TrialState.Succeeded) >= 2 : sweep.SweepId == SweepId);
        if (sweep is null) return new RecordedDurations(null, [], Choices(sweeps));

        // Reading all trials of a large sweep takes time: only when one more has finished.
        var done = sweep.Count(TrialState.Succeeded);
        if (previous?.Sweep?.SweepId == sweep.SweepId && previous.Seconds.Count == done) return previous with { Choices = Choices(sweeps) };
        var trials = await reads.Trials.ListAsync(sweep.SweepId, stop);
        // The order of offering: one seed of every cell first.
        var finished = trials.Where(trial => trial.Result is not null).OrderBy(trial => trial.Seed).ThenBy(trial => trial.Cell);
        return new RecordedDurations(sweep, [.. finished.Select(trial => trial.Result!.TrainSeconds)], Choices(sweeps));
    }

    private static IReadOnlyList<SweepSummary> Choices(IEnumerable<SweepSummary> sweeps) => [.. sweeps.Where(sweep => sweep.Count(TrialState.Succeeded) > 0)];
}
