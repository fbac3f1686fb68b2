using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Entities;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>Reading trials from a relational database: a fixed number of queries for a list and for one trial.</summary>
public sealed class TrialReader(StoreDatabase database) : ITrialReader
{
    private readonly ResultCache _results = new();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TrialRow>> ListAsync(string sweepId, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var rows = await (
            from link in context.SweepTrials
            where link.SweepId == sweepId
            join trial in context.Trials on link.TrialId equals trial.Id
            join result in context.Results on trial.Id equals result.TrialId into results
            from result in results.DefaultIfEmpty()
            orderby link.Cell, trial.Seed
            select new { link.Cell, Trial = trial, Token = (long?)result.Token }).ToListAsync(stop);
        var known = await _results.ReadAsync(
            context, sweepId, [.. rows.Where(row => row.Token is not null).Select(row => (row.Trial.Id, row.Token!.Value))], stop);
        return [.. rows.Select(row => ToRow(row.Cell, row.Trial, known.GetValueOrDefault(row.Trial.Id)))];
    }

    /// <inheritdoc/>
    public async Task<TrialDetail?> FindAsync(TrialId trial, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var id = trial.Value;
        var found = await (
            from row in context.Trials
            where row.Id == id
            join config in context.TrialConfigs on row.Id equals config.TrialId
            join result in context.Results on row.Id equals result.TrialId into results
            from result in results.DefaultIfEmpty()
            select new { Trial = row, config.Config, result.Result }).SingleOrDefaultAsync(stop);
        if (found is null) return null;

        var sweeps = await (
            from link in context.SweepTrials
            where link.TrialId == id
            join sweep in context.Sweeps on link.SweepId equals sweep.Id
            orderby sweep.CreatedAt, sweep.Id
            select new { sweep.Id, link.Cell }).ToListAsync(stop);
        return new TrialDetail
        {
            Row = ToRow(sweeps.Count == 0 ? 0 : sweeps[0].Cell, found.Trial, found.Result is { } text ? ResultCache.Parse(text) : null),
            Config = JsonSerializer.Deserialize<TrialConfig>(found.Config, OrchestratorJson.Compact)!,
            Hash = found.Trial.Hash,
            Sweeps = [.. sweeps.Select(sweep => sweep.Id)],
            Attempts = await context.Attempts.Where(row => row.TrialId == id).OrderBy(row => row.Number)
                .Select(row => new AttemptRow(row.Number, row.Token, row.WorkerId, row.StartedAt, row.EndedAt, row.Outcome, row.Cause, row.Message)
                {
                    TraceId = row.TraceId,
                })
                .ToListAsync(stop),
            Checkpoints = await context.Checkpoints.Where(row => row.TrialId == id).OrderByDescending(row => row.Id)
                .Select(row => new CheckpointInfo(row.Path, row.Epoch, row.Step, row.Sha256, row.Bytes)).ToListAsync(stop),
            Events = await context.Events.Where(row => row.TrialId == id).OrderBy(row => row.Id)
                .Select(row => new TrialEvent(row.At, row.Kind, row.Text)).ToListAsync(stop),
        };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TrialId>> ResolveAsync(string prefix, int limit, CancellationToken stop)
    {
        if (prefix.Length is 0 or > 16 || !prefix.All(char.IsAsciiHexDigit)) return [];
        await using var context = database.CreateContext();

        // The first digit fixes the sign, so the ids with this prefix are one range of signed numbers.
        var first = long.Parse(prefix.PadRight(16, '0'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var last = long.Parse(prefix.PadRight(16, 'f'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var ids = await context.Trials.Where(trial => trial.Id >= first && trial.Id <= last)
            .OrderBy(trial => trial.Id).Select(trial => trial.Id).Take(limit).ToListAsync(stop);
        return [.. ids.Select(id => new TrialId(id))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<TrialId, IReadOnlyList<EpochMetrics>>> ReadCurvesAsync(
        IReadOnlyCollection<TrialId> trials, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var ids = trials.Select(trial => trial.Value).ToList();
        var epochs = await context.Epochs.Where(epoch => ids.Contains(epoch.TrialId))
            .OrderBy(epoch => epoch.TrialId).ThenBy(epoch => epoch.Epoch).ToListAsync(stop);
        var curves = epochs.ToLookup(epoch => epoch.TrialId, ToMetrics);
        return trials.Distinct().ToDictionary(trial => trial, trial => (IReadOnlyList<EpochMetrics>)[.. curves[trial.Value]]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LoggedLine>> ReadLogAsync(TrialId trial, long after, int limit, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        return await context.LogLines.Where(line => line.TrialId == trial.Value && line.Id > after)
            .OrderBy(line => line.Id).Take(limit)
            .Select(line => new LoggedLine(line.Id, line.Attempt, new LogLine(line.At, line.Level, line.Text)))
            .ToListAsync(stop);
    }

    private static TrialRow ToRow(int cell, TrialEntity trial, TrialResult? result) => new()
    {
        Trial = new TrialId(trial.Id),
        Cell = cell,
        Seed = trial.Seed,
        State = trial.State,
        Attempt = trial.Attempt,
        WorkerId = trial.Owner,
        Progress = new TrialProgress(trial.Epoch, trial.Epochs, trial.Step, trial.Steps, trial.ImagesPerSecond),
        FailureCause = trial.FailureCause,
        FailureMessage = trial.FailureMessage,
        StartedAt = trial.StartedAt,
        EndedAt = trial.EndedAt,
        Result = result,
    };

    private static EpochMetrics ToMetrics(EpochEntity epoch) => new()
    {
        Epoch = epoch.Epoch,
        LearningRate = epoch.LearningRate ?? double.NaN,
        TrainLoss = epoch.TrainLoss ?? double.NaN,
        TrainTop1 = epoch.TrainTop1 ?? double.NaN,
        Penalty = epoch.Penalty,
        ValidationLoss = epoch.ValidationLoss,
        ValidationTop1 = epoch.ValidationTop1,
        ValidationTop5 = epoch.ValidationTop5,
        Seconds = epoch.Seconds ?? double.NaN,
        ImagesPerSecond = epoch.ImagesPerSecond ?? double.NaN,
    };
}
