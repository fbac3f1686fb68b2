using Microsoft.EntityFrameworkCore;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>What goes on in a relational database: one query each.</summary>
public sealed class ActivityReader(StoreDatabase database) : IActivityReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HeldTrial>> ListHeldAsync(CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var rows = await context.Trials
            .Where(trial => trial.State == TrialState.Leased || trial.State == TrialState.Running)
            .OrderBy(trial => trial.Owner).ThenBy(trial => trial.StartedAt).ThenBy(trial => trial.Id)
            .ToListAsync(stop);
        return
        [
            .. rows.Select(row => new HeldTrial(
                new TrialId(row.Id),
                row.Owner ?? "",
                row.State,
                new TrialProgress(row.Epoch, row.Epochs, row.Step, row.Steps, row.ImagesPerSecond),
                row.ForSweep)),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AttemptSpan>> ListAttemptsAsync(DateTime since, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        return await context.Attempts
            .Where(attempt => attempt.EndedAt == null || attempt.EndedAt >= since)
            .OrderBy(attempt => attempt.StartedAt).ThenBy(attempt => attempt.TrialId).ThenBy(attempt => attempt.Number)
            .Select(attempt => new AttemptSpan(
                new TrialId(attempt.TrialId), attempt.Number, attempt.WorkerId, attempt.StartedAt, attempt.EndedAt, attempt.Outcome, attempt.Cause))
            .ToListAsync(stop);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WaitingTrials>> ListWaitingAsync(string sweepId, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var groups = await (
            from link in context.SweepTrials
            where link.SweepId == sweepId
            join trial in context.Trials on link.TrialId equals trial.Id
            where trial.State == TrialState.Queued
            group trial by new { trial.ForSweep, trial.DeviceClass, trial.MinMemoryBytes, trial.NotBefore } into alike
            select new { alike.Key, Trials = alike.Count() }).ToListAsync(stop);
        return
        [
            .. groups
                .Select(group => new WaitingTrials(
                    group.Key.ForSweep, group.Key.DeviceClass, group.Key.MinMemoryBytes, group.Key.NotBefore, group.Trials))
                .OrderByDescending(group => group.Trials).ThenBy(group => group.NotBefore),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SweepEvent>> ListEventsAsync(string sweepId, long before, int limit, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        return await (
            from happening in context.Events
            where happening.Id < before && context.SweepTrials.Any(link => link.SweepId == sweepId && link.TrialId == happening.TrialId)
            orderby happening.Id descending
            select new SweepEvent(
                happening.Id, new TrialId(happening.TrialId), new TrialEvent(happening.At, happening.Kind, happening.Text)))
            .Take(limit)
            .ToListAsync(stop);
    }
}
