using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Entities;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <content>Reading. Two queries whatever the number of sweeps, three for one sweep.</content>
public abstract partial class SweepStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<SweepSummary>> ListAsync(CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var sweeps = await context.Sweeps.OrderByDescending(sweep => sweep.CreatedAt).ThenBy(sweep => sweep.Id).ToListAsync(stop);
        var shares = (await CountAsync(context, context.SweepTrials, stop)).ToLookup(share => share.SweepId);
        return [.. sweeps.Select(sweep => Summarize(sweep, [.. shares[sweep.Id]]))];
    }

    /// <inheritdoc/>
    public async Task<SweepDetail?> FindAsync(string sweepId, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        if (await context.Sweeps.SingleOrDefaultAsync(sweep => sweep.Id == sweepId, stop) is not { } sweep) return null;
        var shares = await CountAsync(context, context.SweepTrials.Where(link => link.SweepId == sweepId), stop);
        var cells = await context.SweepCells.Where(cell => cell.SweepId == sweepId).OrderBy(cell => cell.Cell).ToListAsync(stop);
        return new SweepDetail(
            Summarize(sweep, shares),
            sweep.Definition,
            new Objective(sweep.ObjectiveMetric, sweep.ObjectiveMaximize),
            JsonSerializer.Deserialize<TrainingSettings>(sweep.Training, OrchestratorJson.Compact)!,
            [.. cells.Select(ToPlanned)]);
    }

    private static Task<List<StateShare>> CountAsync(OrchestratorDbContext context, IQueryable<SweepTrialEntity> links, CancellationToken stop) =>
        (from link in links
         join trial in context.Trials on link.TrialId equals trial.Id
         group trial by new { link.SweepId, trial.State } into share
         select new StateShare(
             share.Key.SweepId, share.Key.State, share.Count(), share.Sum(trial => trial.Fraction), share.Max(trial => trial.EndedAt)))
        .ToListAsync(stop);

    private static SweepSummary Summarize(SweepEntity sweep, IReadOnlyList<StateShare> shares)
    {
        var total = shares.Sum(share => share.Trials);
        return new SweepSummary
        {
            SweepId = sweep.Id,
            Name = sweep.Name,
            Description = sweep.Description,
            Owner = sweep.Owner,
            Priority = sweep.Priority,
            Version = sweep.Version,
            Extends = sweep.Extends,
            SupersededBy = sweep.SupersededBy,
            PausedAt = sweep.PausedAt,
            CreatedAt = sweep.CreatedAt,
            CancelledAt = sweep.CancelledAt,
            FinishedAt = shares.All(share => TrialTransitions.IsFinal(share.State)) ? shares.Max(share => share.EndedAt) : null,
            Cells = sweep.Cells,
            Trials = shares.ToDictionary(share => share.State, share => share.Trials),
            Fraction = total == 0 ? 0 : shares.Sum(DoneShare) / total,
        };
    }

    // A trial that failed for good has no training left; a cancelled one counts what it had done.
    private static double DoneShare(StateShare share) => share.State is TrialState.Succeeded or TrialState.Failed ? share.Trials : share.Fraction;

    private static PlannedCell ToPlanned(SweepCellEntity cell) => new()
    {
        Index = cell.Cell,
        Hash = cell.Hash,
        Factors = JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(cell.Factors, OrchestratorJson.Compact)!,
        IsBaseline = cell.IsBaseline,
        BaselineCell = cell.BaselineCell,
    };

    private sealed record StateShare(string SweepId, TrialState State, int Trials, double Fraction, DateTime? EndedAt);
}
