using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>Which numbers a table holds and how they were obtained.</summary>
public sealed record ResultCaption
{
    /// <summary>The metric, as in a sweep's objective.</summary>
    public required string Metric { get; init; }

    /// <summary>The images it was measured on: <c>test</c> or <c>validation</c>.</summary>
    public required string Split { get; init; }

    /// <summary>How many images, over the results there are; empty while there is none.</summary>
    public required IReadOnlyList<int> Images { get; init; }

    /// <summary>Which epoch's weights were measured; more than one rule where the sweeps differ.</summary>
    public required IReadOnlyList<CheckpointRule> CheckpointRules { get; init; }

    /// <summary>The sweeps' ids.</summary>
    public required IReadOnlyList<string> Sweeps { get; init; }

    /// <summary>The sweeps' names.</summary>
    public required IReadOnlyList<string> SweepNames { get; init; }

    /// <summary>Cells tried, whether shown or not.</summary>
    public required int CellsTried { get; init; }

    /// <summary>Different seeds.</summary>
    public required int Seeds { get; init; }

    /// <summary>Trials that have a result.</summary>
    public required int TrialsDone { get; init; }

    /// <summary>Trials planned.</summary>
    public required int TrialsPlanned { get; init; }

    /// <summary>Whether the sweeps differ in how they trained, so that their cells differ in more than their factors.</summary>
    public required bool TrainingDiffers { get; init; }

    /// <summary>The metric's name.</summary>
    public string MetricName => Metric switch
    {
        "test_top1" or "validation_top1" => "Top-1 accuracy",
        "test_top5" => "Top-5 accuracy",
        _ => "Cross-entropy",
    };

    /// <summary>Metric, images and checkpoint rule: <c>Top-1 accuracy on 10000 test images, weights of the last epoch</c>.</summary>
    public string Measured => Images.Count == 0 ? MetricName : $"{MetricName} on {ImagesText}, {RuleText}";

    /// <summary>How much was tried: <c>40 of 60 trials done; 12 cells tried, 5 seeds each.</c></summary>
    public string Tried =>
        $"{TrialsDone} of {TrialsPlanned} trials done; {CellsTried} cells tried, {Seeds} {(Seeds == 1 ? "seed" : "seeds")} each."
        + (Sweeps.Count > 1
            ? $" From {Sweeps.Count} sweeps{(TrainingDiffers ? ", which differ in how they train" : "")}: {string.Join(", ", Sweeps)}."
            : "");

    private string ImagesText => (Images.Count == 1 ? $"{Images[0]}" : $"{Images[0]} to {Images[^1]}") + $" {Split} images";

    private string RuleText => string.Join(" or ", CheckpointRules.Select(rule =>
        rule == CheckpointRule.Best ? "weights of the best validation epoch" : "weights of the last epoch"));

    /// <summary>The caption of sweeps' results.</summary>
    internal static ResultCaption Of(IReadOnlyList<SweepResults> sweeps, string metric, int cells, IReadOnlyList<TrialRow> trials)
    {
        var results = trials.Where(trial => trial.Result is not null).Select(trial => trial.Result!.Record).ToList();
        var isTest = metric != "validation_top1";
        return new ResultCaption
        {
            Metric = metric,
            Split = isTest ? "test" : "validation",
            Images = [.. results.Select(record => isTest ? record.TestImages : record.ValidationImages).Distinct().Order()],
            CheckpointRules = [.. sweeps.Select(each => each.Sweep.Training.Checkpoint).Distinct().Order()],
            Sweeps = [.. sweeps.Select(each => each.Sweep.Summary.SweepId)],
            SweepNames = [.. sweeps.Select(each => each.Sweep.Summary.Name)],
            CellsTried = cells,
            Seeds = trials.Select(trial => trial.Seed).Distinct().Count(),
            TrialsDone = results.Count,
            TrialsPlanned = trials.Count,
            TrainingDiffers = sweeps.Select(each => ConfigHash.Canonical(each.Sweep.Training)).Distinct().Count() > 1,
        };
    }
}
