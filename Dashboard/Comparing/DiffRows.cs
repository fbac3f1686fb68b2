using System.Text.Json;
using System.Text.Json.Nodes;
using Orchestrator.Dashboard.Text;
using Orchestrator.Statistics;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Comparing;

/// <summary>Puts what is compared side by side.</summary>
public static class DiffRows
{
    /// <summary>The configurations, setting by setting; the seeds of a cell together.</summary>
    public static IReadOnlyList<DiffRow> OfConfigurations(IReadOnlyList<ComparedItem> items)
    {
        var settings = Align([.. items.Select(item => Flatten(item.Config).Where(pair => pair.Key != "seed").ToList())]);
        return [.. settings, new DiffRow("seed", [.. items.Select(item => string.Join(", ", item.Trials.Select(trial => trial.Seed).Order()))])];
    }

    /// <summary>Where and with what the results were obtained; several values where the trials of a cell differ.</summary>
    public static IReadOnlyList<DiffRow> OfEnvironments(IReadOnlyList<ComparedItem> items) => Align(
        [.. items.Select(item => item.Results
            .SelectMany(result => Flatten(result.Record))
            .GroupBy(pair => pair.Key, pair => pair.Value)
            .Select(fact => KeyValuePair.Create(fact.Key, string.Join("; ", fact.Distinct().Order(StringComparer.Ordinal))))
            .ToList())],
        isMeasured: true);

    /// <summary>The results: mean ± standard deviation over the seeds that have one.</summary>
    public static IReadOnlyList<DiffRow> OfResults(IReadOnlyList<ComparedItem> items) =>
    [
        new("Seeds with a result", [.. items.Select(item => $"{item.Results.Count} of {item.Trials.Count}")]),
        Measured("Test top-1, %", items, result => 100 * result.TestTop1, 2),
        Measured("Test top-5, %", items, result => 100 * result.TestTop5, 2),
        Measured("Test loss", items, result => result.TestLoss, 4),
        Measured("Validation top-1, %", items, result => 100 * result.ValidationTop1, 2),
        Counted("Parameters", items, result => result.Parameters),
        Counted("MACs of one image", items, result => result.TrainForm?.Macs),
        Measured("Training, s", items, result => result.TrainSeconds, 1),
    ];

    private static DiffRow Measured(string name, IReadOnlyList<ComparedItem> items, Func<TrialResult, double?> read, int decimals) =>
        new(name, [.. items.Select(item => Say([.. item.Results.Select(read).OfType<double>()], decimals))], IsMeasured: true);

    private static DiffRow Counted(string name, IReadOnlyList<ComparedItem> items, Func<TrialResult, long?> read) =>
        new(name, [.. items.Select(item => item.Results.Select(read).FirstOrDefault() is { } count ? Numbers.Count(count) : null)], IsMeasured: true);

    private static string? Say(IReadOnlyList<double> values, int decimals)
    {
        if (values.Count == 0) return null;
        var summary = ReplicateSummary.Of(values);
        var spread = summary.StandardDeviation is { } deviation ? $" ± {Numbers.Fixed(deviation, decimals)}" : "";
        return Numbers.Fixed(summary.Mean, decimals) + spread;
    }

    private static List<DiffRow> Align(IReadOnlyList<List<KeyValuePair<string, string>>> columns, bool isMeasured = false)
    {
        var maps = columns.Select(column => column.ToDictionary()).ToList();
        var names = columns.SelectMany(column => column.Select(pair => pair.Key)).Distinct();
        return [.. names.Select(name => new DiffRow(name, [.. maps.Select(map => map.GetValueOrDefault(name))], isMeasured))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten<T>(T record) =>
        Flatten("", JsonSerializer.SerializeToNode(record, OrchestratorJson.Compact));

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string path, JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Flatten(path.Length == 0 ? pair.Key : $"{path}.{pair.Key}", pair.Value)),
        JsonArray list => [KeyValuePair.Create(path, string.Join(", ", list.Select(item => item?.ToString())))],
        _ => [KeyValuePair.Create(path, node?.ToString() ?? "")],
    };
}
