using Orchestrator.Statistics;

namespace Orchestrator.Results.Export;

/// <summary>A leaderboard as CSV: one row a cell, with every statistic in the metric's own unit.</summary>
public static class LeaderboardCsv
{
    private static readonly (string Name, Func<LeaderboardRow, string> Value)[] Columns =
    [
        ("rank", row => CsvLine.Number(row.Rank)),
        ("n", row => CsvLine.Number(row.Metric?.N ?? 0)),
        ("planned", row => CsvLine.Number(row.Planned)),
        ("mean", row => CsvLine.Number(row.Metric?.Mean)),
        ("sd", row => CsvLine.Number(row.Metric?.StandardDeviation)),
        ("ci_low", row => CsvLine.Number(row.Metric?.Confidence?.Low)),
        ("ci_high", row => CsvLine.Number(row.Metric?.Confidence?.High)),
        ("median", row => CsvLine.Number(row.Metric?.Median)),
        ("min", row => CsvLine.Number(row.Metric?.Minimum)),
        ("max", row => CsvLine.Number(row.Metric?.Maximum)),
        ("delta", row => CsvLine.Number(row.Difference?.Mean)),
        ("delta_ci_low", row => CsvLine.Number(row.Difference?.Confidence?.Low)),
        ("delta_ci_high", row => CsvLine.Number(row.Difference?.Confidence?.High)),
        ("pairs", row => CsvLine.Number(row.Difference?.Pairs)),
        ("test", row => row.Difference is { } difference ? TestOf(difference) : ""),
        ("p", row => CsvLine.Number(row.Difference?.P)),
        ("p_holm", row => CsvLine.Number(row.Difference?.HolmP)),
        ("p_wilcoxon", row => CsvLine.Number(row.Difference?.WilcoxonP)),
        ("p_wilcoxon_holm", row => CsvLine.Number(row.Difference?.HolmWilcoxonP)),
        ("effect_size", row => CsvLine.Number(row.Difference?.EffectSize)),
        ("parameters", row => CsvLine.Number(row.Parameters)),
        ("macs", row => CsvLine.Number(row.Macs)),
        ("deploy_parameters", row => CsvLine.Number(row.DeployForm?.Parameters)),
        ("deploy_macs", row => CsvLine.Number(row.DeployForm?.Macs)),
        ("latency_ms", row => CsvLine.Number(row.Latency?.OneImageMilliseconds)),
        ("cell", row => row.Cell.Hash),
    ];

    /// <summary>The rows in the order of their ranks.</summary>
    public static string Write(Leaderboard board)
    {
        using var output = new StringWriter();
        var bounds = board.Rows.SelectMany(row => row.ScaleFactors).Select(share => share.Below).Distinct().Order().ToList();
        var shareNames = bounds.Select(bound => $"gamma_below_{CsvLine.Number(bound)}");
        CsvLine.Write(output, [.. board.Factors, .. Columns.Select(column => column.Name), .. shareNames]);
        foreach (var row in board.Rows)
        {
            var shares = bounds.Select(
                bound => CsvLine.Number(row.ScaleFactors.FirstOrDefault(share => share.Below.Equals(bound))?.Share.Mean));
            var levels = board.Factors.Select(factor => row.Cell.LevelOf(factor) ?? "");
            CsvLine.Write(output, [.. levels, .. Columns.Select(column => column.Value(row)), .. shares]);
        }

        return output.ToString();
    }

    private static string TestOf(Comparison comparison) => comparison switch
    {
        { P: null, WhyNoP: WhyNoP.NoVariation } => "no variation",
        { P: null } => "n too small",
        { IsPaired: true } => "paired t",
        _ => "Welch t",
    };
}
