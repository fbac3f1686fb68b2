using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>One row a trial, RFC 4180.</summary>
public static class CsvExport
{
    private static readonly (string Name, Func<TrialResult, string> Value)[] Results =
    [
        ("test_top1", result => CsvLine.Number(result.TestTop1)),
        ("test_top5", result => CsvLine.Number(result.TestTop5)),
        ("test_loss", result => CsvLine.Number(result.TestLoss)),
        ("validation_top1", result => CsvLine.Number(result.ValidationTop1)),
        ("selected_epoch", result => CsvLine.Number(result.SelectedEpoch)),
        ("parameters", result => CsvLine.Number(result.Parameters)),
        ("macs", result => CsvLine.Number(result.TrainForm?.Macs)),
        ("deploy_parameters", result => CsvLine.Number(result.Deploy?.Form.Parameters)),
        ("deploy_macs", result => CsvLine.Number(result.Deploy?.Form.Macs)),
        ("deploy_test_top1", result => CsvLine.Number(result.Deploy?.TestTop1)),
        ("deploy_largest_difference", result => CsvLine.Number(result.Deploy?.LargestDifference)),
        ("deploy_agrees", result => result.Deploy?.Agrees switch { true => "true", false => "false", null => "" }),
        ("train_seconds", result => CsvLine.Number(result.TrainSeconds)),
        ("device", result => result.Record.Device),
        ("code_version", result => result.Record.CodeVersion),
    ];

    /// <summary>Writes the trials of a sweep with their results.</summary>
    public static void Write(TextWriter output, SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        var factors = sweep.Cells.SelectMany(cell => cell.Factors).Select(factor => factor.Key).Distinct().ToList();
        var results = trials.Select(trial => trial.Result).OfType<TrialResult>().ToList();
        IReadOnlyList<(string Name, Func<TrialResult, string> Value)> columns = [.. Results, .. Measured(results), .. Latencies(results)];
        CsvLine.Write(output, ["trial", .. factors, "seed", "state", .. columns.Select(column => column.Name)]);
        foreach (var trial in trials)
        {
            var cell = sweep.Cells[trial.Cell];
            CsvLine.Write(output,
            [
                trial.Trial.ToString(),
                .. factors.Select(name => cell.LevelOf(name) ?? ""),
                CsvLine.Number(trial.Seed),
                trial.State.ToString().ToLowerInvariant(),
                .. columns.Select(column => trial.Result is { } result ? column.Value(result) : ""),
            ]);
        }
    }

    private static IEnumerable<(string Name, Func<TrialResult, string> Value)> Measured(List<TrialResult> results) =>
        results.SelectMany(result => result.Measurements.Keys).Distinct().Order(StringComparer.Ordinal).Select(name =>
            (name,
                (Func<TrialResult, string>)(
                result => CsvLine.Number(result.Measurements.TryGetValue(name, out var value) ? value : null))));

    private static IEnumerable<(string Name, Func<TrialResult, string> Value)> Latencies(List<TrialResult> results)
    {
        foreach (var batch in results.SelectMany(result => result.Latency ?? []).Select(report => report.Batch).Distinct().Order())
        {
            LatencyReport? Of(TrialResult result) => result.Latency?.FirstOrDefault(report => report.Batch == batch);
            yield return ($"latency_ms_median_batch{batch}", result => CsvLine.Number(Of(result)?.MedianMilliseconds));
            yield return ($"latency_ms_p95_batch{batch}", result => CsvLine.Number(Of(result)?.P95Milliseconds));
            yield return ($"images_per_second_batch{batch}", result => CsvLine.Number(Of(result)?.ImagesPerSecond));
            yield return (
                $"device_was_shared_batch{batch}",
                result => Of(result)?.WasShared switch { true => "true", false => "false", null => "" });
        }
    }
}
