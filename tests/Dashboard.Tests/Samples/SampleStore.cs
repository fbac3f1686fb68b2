using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Samples;

/// <summary>The reading side of the store over samples in memory, so that pages can be shown in states that take long to reach.</summary>
internal sealed class SampleStore(params SampleSweep[] sweeps) : ISweepStore, ITrialReader, IWorkerStore
{
    /// <summary>The workers it lists.</summary>
    public List<WorkerSummary> Workers { get; } = [];

    /// <summary>How often a list of sweeps was read.</summary>
    public int Reads { get; private set; }

    /// <summary>When set, every read throws it.</summary>
    public Exception? Broken { get; set; }

    private IEnumerable<SampleTrial> Trials => sweeps.SelectMany(sweep => sweep.Trials);

    Task<IReadOnlyList<SweepSummary>> ISweepStore.ListAsync(CancellationToken stop)
    {
        Reads++;
        return Broken is null ? Task.FromResult<IReadOnlyList<SweepSummary>>([.. sweeps.Select(sweep => sweep.Summary)]) : Task.FromException<IReadOnlyList<SweepSummary>>(Broken);
    }

    public Task<SweepDetail?> FindAsync(string sweepId, CancellationToken stop) =>
        Task.FromResult(sweeps.FirstOrDefault(sweep => sweep.Id == sweepId)?.Detail);

    public Task<CancelAnswer?> CancelAsync(string sweepId, CancellationToken stop)
    {
        sweeps.Single(sweep => sweep.Id == sweepId).CancelledAt = SampleSweep.Now;
        return Task.FromResult<CancelAnswer?>(new CancelAnswer(0, [], 0));
    }

    public Task<SubmitAnswer> SubmitAsync(SweepPlan plan, CancellationToken stop) => throw new NotSupportedException("Samples are not submitted.");

    public Task<IReadOnlyList<TrialRow>> ListAsync(string sweepId, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<TrialRow>>([.. Trials.Where(trial => trial.SweepId == sweepId).Select(trial => trial.Row)]);

    public Task<TrialDetail?> FindAsync(TrialId trial, CancellationToken stop) => Task.FromResult(Find(trial)?.Detail);

    public Task<IReadOnlyList<TrialId>> ResolveAsync(string prefix, int limit, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<TrialId>>([.. Trials.Select(trial => trial.Row.Trial).Where(id => id.ToString().StartsWith(prefix, StringComparison.Ordinal)).Take(limit)]);

    public Task<IReadOnlyDictionary<TrialId, IReadOnlyList<EpochMetrics>>> ReadCurvesAsync(IReadOnlyCollection<TrialId> trials, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<TrialId, IReadOnlyList<EpochMetrics>>>(
            trials.Select(Find).OfType<SampleTrial>().ToDictionary(trial => trial.Row.Trial, trial => (IReadOnlyList<EpochMetrics>)trial.Epochs));

    public Task<IReadOnlyList<LoggedLine>> ReadLogAsync(TrialId trial, long after, int limit, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<LoggedLine>>([.. (Find(trial)?.Log ?? []).Where(line => line.Position > after).Take(limit)]);

    Task<IReadOnlyList<WorkerSummary>> IWorkerStore.ListAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<WorkerSummary>>(Workers);

    public Task RegisterAsync(WorkerRegistration worker, CancellationToken stop) => throw new NotSupportedException("Samples do not change.");

    public Task<bool> BeatAsync(string workerId, int busySlots, CancellationToken stop) => throw new NotSupportedException("Samples do not change.");

    public Task LeaveAsync(string workerId, CancellationToken stop) => throw new NotSupportedException("Samples do not change.");

    private SampleTrial? Find(TrialId id) => Trials.FirstOrDefault(trial => trial.Row.Trial == id);
}
