using Orchestrator.Results;

namespace Orchestrator.Dashboard.Board;

/// <summary>The columns that the leaderboard's table can have besides rank, factors and metric.</summary>
public static class TableColumns
{
    /// <summary>The order of ranks: not a column to choose, since it is always there.</summary>
    public const string Rank = "rank";

    /// <summary>The order of the definition.</summary>
    public const string Cell = "cell";

    /// <summary>The columns for a leaderboard, in the order of print.</summary>
    public static IReadOnlyList<TableColumn> Of(Leaderboard board)
    {
        var better = board.Objective.Maximize ? -1 : 1;
        var isMeasured = new Measured(board.Rows);
        return
        [
            new("plot", "Seeds on one scale", null) { IsShownAtFirst = true },
            new("delta", "Δ baseline", row => better * row.Difference?.Mean)
            {
                IsShownAtFirst = true, IsDescending = board.Objective.Maximize, Explains = "Difference from the baseline with its 95 % interval.",
            },
            new("p", "p, corrected", row => row.Difference?.HolmP) { IsShownAtFirst = true, Explains = "Two-sided, Holm-corrected over the comparisons of this table." },
            new("wilcoxon", "p, Wilcoxon", row => row.Difference?.HolmWilcoxonP) { Explains = "Wilcoxon's signed-rank test, Holm-corrected." },
            new("effect", "Effect size", row => better * row.Difference?.EffectSize)
            {
                IsDescending = board.Objective.Maximize, Explains = "Cohen's d of pairs, Hedges' g where seeds differ.",
            },
            new("sd", "sd", row => row.Metric?.StandardDeviation) { Explains = "Sample standard deviation over seeds." },
            new("median", "Median", row => better * row.Metric?.Median) { IsDescending = board.Objective.Maximize },
            new("range", "Worst – best seed", null),
            new("seeds", "Seeds", row => -row.Metric?.N) { IsShownAtFirst = true, IsDescending = true, Explains = "Seeds with a result, of those planned." },
            new("params", "Parameters", row => row.Parameters) { IsShownAtFirst = true, Explains = "Training form." },
            new("macs", "MACs", row => row.Macs) { IsShownAtFirst = isMeasured.Macs, Explains = "Multiply-accumulates of one image, training form." },
            new("deploy-params", "Parameters, deploy", row => row.DeployForm?.Parameters) { Explains = "Deploy form." },
            new("deploy-macs", "MACs, deploy", row => row.DeployForm?.Macs) { Explains = "Multiply-accumulates of one image, deploy form." },
            new("latency", "ms/image", row => row.Latency?.OneImageMilliseconds) { IsShownAtFirst = isMeasured.Latency, Explains = "Batch 1, deploy form; * on a shared device." },
            new("throughput", "images/s", row => -row.Latency?.ImagesPerSecond) { IsDescending = true, Explains = "Largest batch measured, deploy form." },
            new("gamma", "γ ≈ 0, %", row => -SparsityOf(row)?.Share.Mean)
            {
                IsShownAtFirst = isMeasured.Gamma, IsDescending = true, Explains = $"Share of the module's own scale factors with |γ| below {Numbers(Sparsity)}.",
            },
            new("time", "Training", row => row.MeanTrainSeconds) { Explains = "Mean training time of a trial." },
        ];
    }

    /// <summary>The γ sparsity that the table shows; null where the module has no scale factors.</summary>
    public static ScaleFactorShare? SparsityOf(LeaderboardRow row) => row.ScaleFactors.FirstOrDefault(share => share.Below.Equals(Sparsity));

    private const double Sparsity = Orchestrator.Results.Penalties.PenaltyReport.NearZero;

    private static string Numbers(double value) => Text.Numbers.Short(value);

    private sealed record Measured(IReadOnlyList<LeaderboardRow> Rows)
    {
        public bool Macs => Rows.Any(row => row.Macs is not null);

        public bool Latency => Rows.Any(row => row.Latency is not null);

        public bool Gamma => Rows.Any(row => SparsityOf(row) is not null);
    }
}
