using System.Text.Json;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>
/// Sweeps in a relational database. Here: submitting. SweepStore.Versions.cs, .Cancel.cs, .Control.cs and .Reads.cs have the rest; a
/// dialect adds its bulk insert.
/// </summary>
public abstract partial class SweepStore(StoreDatabase database) : ISweepStore
{
    /// <inheritdoc/>
    public Task<SubmitAnswer> SubmitAsync(SweepPlan plan, SubmitOptions options, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("lock-sweeps");
                var isNew = await InsertSweepAsync(session, plan, options);
                await InsertCellsAsync(session, plan);
                var created = await InsertTrialsAsync(session, plan);
                if (options.Extends is { } extends) await ExtendAsync(session, plan.SweepId, extends);
                if (!isNew) await session.ExecuteAsync("assign-dropped", ("sweep", plan.SweepId));
                session.Signal();
                if (created == plan.Trials.Count)
                    return new SubmitAnswer(plan.SweepId, isNew, created, Reused: 0, Pending: 0, Requeued: 0, Failed: 0);

                var requeued = await TakeUpAgainAsync(session, plan.SweepId);
                await session.ExecuteAsync("assign-sweep", ("sweep", plan.SweepId));
                var states = (await session.ListAsync("sweep-states", Rows.StateCount, ("sweep", plan.SweepId))).ToDictionary();

                var open = states.Where(state => !TrialTransitions.IsFinal(state.Key)).Sum(state => state.Value);
                return new SubmitAnswer(
                    plan.SweepId,
                    isNew,
                    Created: created,
                    Reused: states.GetValueOrDefault(TrialState.Succeeded),
                    Pending: open - created - requeued,
                    Requeued: requeued,
                    Failed: states.GetValueOrDefault(TrialState.Failed));
            },
            stop);

    /// <summary>
    /// Adds the trials that do not exist (trials, trial_configs and the first of their events), links all of the plan's to the sweep
    /// (sweep_trials), and returns how many were created. Ordinals follow the plan's order after those of every sweep before it.
    /// </summary>
    /// <exception cref="InvalidDataException">Two configurations have one id.</exception>
    protected abstract Task<int> InsertTrialsAsync(StoreSession session, SweepPlan plan);

    /// <summary>What the first event of a trial says.</summary>
    protected static string SubmittedText(string sweepId) => $"Submitted by sweep {sweepId}.";

    /// <summary>An id is 64 bits of a hash: among a million trials two share it by chance about once in forty million times.</summary>
    protected static InvalidDataException Collision(TrialId trial, string hash, string other) =>
        new($"Trial {trial} has two configurations, of hash {hash} and of hash {other}. Nothing was submitted; change any setting of one of them.");

    private static async Task<bool> InsertSweepAsync(StoreSession session, SweepPlan plan, SubmitOptions options)
    {
        var training = JsonSerializer.Serialize(plan.Training, OrchestratorJson.Compact);
        var isNew = await session.ExecuteAsync(
            "sweep", ("sweep", plan.SweepId), ("name", plan.Name), ("description", plan.Description), ("definition", plan.DefinitionText),
            ("metric", plan.Objective.Metric), ("maximize", plan.Objective.Maximize), ("training", training), ("cells", plan.Cells.Count),
            ("owner", options.Owner), ("priority", options.Priority)) == 1;
        if (isNew) return true;

        // The same definition may expand differently after an upgrade (a new default): the links always are those of the last plan.
        await session.ExecuteAsync("sweep-reactivate", ("sweep", plan.SweepId), ("training", training), ("cells", plan.Cells.Count));
        await session.ExecuteAsync("sweep-clear-trials", ("sweep", plan.SweepId));
        await session.ExecuteAsync("sweep-clear-cells", ("sweep", plan.SweepId));
        return false;
    }

    private static async Task InsertCellsAsync(StoreSession session, SweepPlan plan)
    {
        foreach (var cell in plan.Cells)
        {
            await session.ExecuteAsync(
                "sweep-cell", ("sweep", plan.SweepId), ("cell", cell.Index), ("hash", cell.Hash), ("baseline", cell.IsBaseline), ("compared", cell.BaselineCell),
                ("factors", JsonSerializer.Serialize(cell.Factors, OrchestratorJson.Compact)));
        }
    }

    private static async Task<int> TakeUpAgainAsync(StoreSession session, string sweepId)
    {
        // A missing or damaged input is put right outside of here; whoever submits again has perhaps just done so.
        var requeued = await session.ListAsync("requeue", Rows.Trial, ("sweep", sweepId), ("repairable", FailureCause.BrokenInput));
        await session.NoteAllAsync(requeued, EventKinds.Requeued, $"Queued again: sweep {sweepId} needs it.");

        await WithdrawCancelsAsync(session, sweepId);
        return requeued.Count;
    }

    private static async Task WithdrawCancelsAsync(StoreSession session, string sweepId)
    {
        var withdrawn = await session.ListAsync("withdraw-cancel", Rows.Trial, ("sweep", sweepId));
        await session.NoteAllAsync(withdrawn, EventKinds.CancelWithdrawn, $"The cancel was withdrawn: sweep {sweepId} needs it.");
    }
}
