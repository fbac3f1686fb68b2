using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>What a relational database knows about trials that are planned.</summary>
public sealed class PlanReader(StoreDatabase database) : IPlanReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<TrialId, TrialState>> ReadStatesAsync(IReadOnlyCollection<TrialId> trials, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var ids = trials.Select(trial => trial.Value).ToList();
        return await context.Trials.Where(trial => ids.Contains(trial.Id))
            .Select(trial => new { trial.Id, trial.State })
            .ToDictionaryAsync(trial => new TrialId(trial.Id), trial => trial.State, stop);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedSpeed>> ReadSpeedsAsync(CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var finished = await (
            from result in context.Results
            join config in context.TrialConfigs on result.TrialId equals config.TrialId
            select new { config.Config, result.Result }).ToListAsync(stop);
        return
        [
            .. finished.Select(row => Measure(Read<TrialConfig>(row.Config), Read<TrialResult>(row.Result)))
                .Where(speed => double.IsFinite(speed.ImagesPerSecond))
                .GroupBy(speed => speed with { ImagesPerSecond = 0 })
                .Select(alike => alike.Key with { ImagesPerSecond = alike.Average(speed => speed.ImagesPerSecond), Trials = alike.Count() }),
        ];
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, OrchestratorJson.Compact)!;

    private static RecordedSpeed Measure(TrialConfig config, TrialResult result) => new(
        result.Record.Device,
        config.Backbone.Name,
        config.Dataset.Name,
        config.Module.Name,
        config.Placement,
        config.Training.Precision,
        (double)result.Record.TrainImages * config.Training.Epochs / result.TrainSeconds,
        Trials: 0);
}
