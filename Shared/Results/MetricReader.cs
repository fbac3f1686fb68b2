using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>Reads the metrics that a leaderboard can rank by.</summary>
public static class MetricReader
{
    /// <summary>Every metric's name, as in a sweep's <c>objective</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["test_top1", "test_top5", "test_loss", "validation_top1"];

    /// <summary>The value of a metric, or null when the trial did not measure it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The metric is not known.</exception>
    public static double? Read(TrialResult result, string metric) => metric switch
    {
        "test_top1" => result.TestTop1,
        "test_top5" => result.TestTop5,
        "test_loss" => result.TestLoss,
        "validation_top1" => result.ValidationTop1,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, $"Known metrics: {string.Join(", ", Names)}."),
    };

    /// <summary>Whether the metric is a share, printed in percent.</summary>
    public static bool IsShare(string metric) => metric != "test_loss";

    /// <summary>A mean as it is ranked: the same images right in another order of seeds differ in the last bits of the mean.</summary>
    internal static double Ranked(double mean) => Math.Round(mean, 12);

    /// <summary>The objective of ranking by a metric; the sweep's own where none is named.</summary>
    internal static Objective ObjectiveOf(string? metric, Objective ofSweep) =>
        metric is null || metric == ofSweep.Metric ? ofSweep : new Objective(metric, Maximize: IsShare(metric));
}
