using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Samples;

/// <summary>The reading side of the store over samples in memory, so that pages can be shown in states that take long to reach.</summary>
internal sealed class SampleStore(params SampleSweep[] sweeps) : ISweepStore, ITrialReader, IWorkerStore, IActivityReader, IPlanReader
{
    /// <summary>The workers it lists.</summary>
    public List<WorkerSummary> Workers { get; } = [];

    /// <summary>The trials that workers have.</summary>
    public List<HeldTrial> Held { get; } = [];

    /// <summary>Recorded speeds.</summary>
    public List<RecordedSpeed> Speeds { get; } = [];

    /// <summary>What keeps trials waiting, in every sweep.</summary>
    public List<WaitingTrials> Waiting { get; } = [];

    /// <summary>When attempts ran.</summary>
    public List<AttemptSpan> Spans { get; } = [];

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

    public Task<SubmitAnswer> SubmitAsync(SweepPlan plan, SubmitOptions options, CancellationToken stop) => throw NotKept();

    public Task<bool> PauseAsync(string sweepId, CancellationToken stop) => throw NotKept();

    public Task<bool> ResumeAsync(string sweepId, CancellationToken stop) => throw NotKept();

    public Task<bool> SetPriorityAsync(string sweepId, int priority, CancellationToken stop) => throw NotKept();

    public Task<RetryAnswer?> RetryAsync(string sweepId, CancellationToken stop) => throw NotKept();

    public Task<bool> RetryTrialAsync(TrialId trial, CancellationToken stop) => throw NotKept();

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

    public Task<IReadOnlyList<HeldTrial>> ListHeldAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<HeldTrial>>(Held);

    public Task<IReadOnlyList<AttemptSpan>> ListAttemptsAsync(DateTime since, CancellationToken stop) => Task.FromResult<IReadOnlyList<AttemptSpan>>(Spans);

    public Task<IReadOnlyList<WaitingTrials>> ListWaitingAsync(string sweepId, CancellationToken stop) => Task.FromResult<IReadOnlyList<WaitingTrials>>(Waiting);

    public Task<IReadOnlyList<SweepEvent>> ListEventsAsync(string sweepId, long before, int limit, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<SweepEvent>>(
        [
            .. Trials.Where(trial => trial.SweepId == sweepId)
                .SelectMany(trial => trial.Detail.Events.Select(happening => (trial.Row.Trial, happening)))
                .OrderBy(pair => pair.happening.At)
                .Select((pair, index) => new SweepEvent(index + 1, pair.Trial, pair.happening))
                .Reverse().Where(happening => happening.Position < before).Take(limit),
        ]);

    public Task<IReadOnlyDictionary<TrialId, TrialState>> ReadStatesAsync(IReadOnlyCollection<TrialId> trials, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<TrialId, TrialState>>(
            Trials.Where(trial => trials.Contains(trial.Row.Trial)).ToDictionary(trial => trial.Row.Trial, trial => trial.Row.State));

    public Task<IReadOnlyList<RecordedSpeed>> ReadSpeedsAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<RecordedSpeed>>(Speeds);

    public Task RegisterAsync(WorkerRegistration worker, CancellationToken stop) => throw NotKept();

    public Task<WorkerOrder?> BeatAsync(string workerId, WorkerBeat beat, CancellationToken stop) => throw NotKept();

    public Task LeaveAsync(string workerId, CancellationToken stop) => throw NotKept();

    public Task<bool> DrainAsync(string workerId, bool finishTrials, CancellationToken stop) => throw NotKept();

    public Task<bool> ExcludeAsync(string workerId, string? device, string reason, CancellationToken stop) => throw NotKept();

    public Task<bool> IncludeAsync(string workerId, CancellationToken stop) => throw NotKept();

    private static NotSupportedException NotKept() => new("Samples do not change.");

    private SampleTrial? Find(TrialId id) => Trials.FirstOrDefault(trial => trial.Row.Trial == id);
}
