using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>All learning curves of a sweep as CSV, one line an epoch of a trial, written while it is read.</summary>
public static class HistoryExport
{
    private static readonly (string Name, Func<EpochMetrics, IFormattable?> Value)[] Metrics =
    [
        ("learning_rate", epoch => epoch.LearningRate),
        ("train_loss", epoch => epoch.TrainLoss),
        ("train_top1", epoch => epoch.TrainTop1),
        ("penalty_term", epoch => epoch.Penalty),
        ("validation_loss", epoch => epoch.ValidationLoss),
        ("validation_top1", epoch => epoch.ValidationTop1),
        ("validation_top5", epoch => epoch.ValidationTop5),
        ("seconds", epoch => epoch.Seconds),
        ("images_per_second", epoch => epoch.ImagesPerSecond),
    ];

    /// <summary>Writes the curves in the order of the trials.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trials">Its trials.</param>
    /// <param name="reader">Where the curves are.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task WriteAsync(
        TextWriter output, SweepDetail sweep, IReadOnlyList<TrialRow> trials, ITrialReader reader, CancellationToken stop)
    {
        var factors = sweep.Cells.SelectMany(cell => cell.Factors).Select(factor => factor.Key).Distinct().ToList();
        CsvLine.Write(output, ["trial", .. factors, "seed", "epoch", .. Metrics.Select(metric => metric.Name)]);
        await foreach (var (trial, curve) in CurveReading.EachAsync(reader, trials, stop))
        {
            var cell = sweep.Cells[trial.Cell];
            string[] head = [trial.Trial.ToString(), .. factors.Select(name => cell.LevelOf(name) ?? ""), CsvLine.Number(trial.Seed)];
            foreach (var epoch in curve)
            {
                var values = Metrics.Select(metric => CsvLine.Number(metric.Value(epoch)));
                CsvLine.Write(output, [.. head, CsvLine.Number(epoch.Epoch), .. values]);
            }
        }
    }
}
