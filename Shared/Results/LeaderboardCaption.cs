using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>Words the sentence under a leaderboard.</summary>
internal static class LeaderboardCaption
{
    /// <summary>Says which metric on which images by which checkpoint rule over how many seeds, and how many cells were tried.</summary>
    public static string Of(SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        var results = trials.Where(trial => trial.Result is not null).Select(trial => trial.Result!).ToList();
        var seeds = trials.Select(trial => trial.Seed).Distinct().Count();
        var done = $"{results.Count} of {trials.Count} trials done; {sweep.Cells.Count} cells tried, {seeds} {(seeds == 1 ? "seed" : "seeds")} each.";
        if (results.Count == 0) return $"{NameOf(sweep.Objective.Metric)}. {done}";
        return $"{NameOf(sweep.Objective.Metric)} on {Images(sweep.Objective.Metric, results)}, {Rule(sweep)}: "
            + $"mean ± sample sd over seeds, differences paired by seed with 95 % t intervals. {done}";
    }

    private static string NameOf(string metric) => metric switch
    {
        "test_top1" or "validation_top1" => "Top-1 accuracy",
        "test_top5" => "Top-5 accuracy",
        _ => "Cross-entropy",
    };

    private static string Images(string metric, List<TrialResult> results)
    {
        var isTest = metric != "validation_top1";
        var counts = results.Select(result => isTest ? result.Record.TestImages : result.Record.ValidationImages).Distinct().Order().ToList();
        var count = counts.Count == 1 ? $"{counts[0]}" : $"{counts[0]} to {counts[^1]}";
        return $"{count} {(isTest ? "test" : "validation")} images";
    }

    private static string Rule(SweepDetail sweep) =>
        sweep.Training.Checkpoint == CheckpointRule.Best ? "weights of the best validation epoch" : "weights of the last epoch";
}
