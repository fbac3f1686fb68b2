using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Charts;

/// <summary>Something that is measured every epoch.</summary>
/// <param name="Name">As in URLs.</param>
/// <param name="Label">As on axes.</param>
/// <param name="IsShare">Whether it is a share, printed in percent.</param>
/// <param name="Read">Takes it from an epoch; null when it was not measured.</param>
public sealed record CurveMetric(string Name, string Label, bool IsShare, Func<EpochMetrics, double?> Read)
{
    /// <summary>Top-1 accuracy on the validation split.</summary>
    public static CurveMetric ValidationTop1 { get; } = new("validation_top1", "Validation accuracy", true, epoch => epoch.ValidationTop1);

    /// <summary>Top-1 accuracy on training images, while training.</summary>
    public static CurveMetric TrainTop1 { get; } = new("train_top1", "Training accuracy", true, epoch => epoch.TrainTop1);

    /// <summary>Mean loss over the validation split.</summary>
    public static CurveMetric ValidationLoss { get; } = new("validation_loss", "Validation loss", false, epoch => epoch.ValidationLoss);

    /// <summary>Mean loss over the training images.</summary>
    public static CurveMetric TrainLoss { get; } = new("train_loss", "Training loss", false, epoch => epoch.TrainLoss);

    /// <summary>All of them, in the order of the choice on the page.</summary>
    public static IReadOnlyList<CurveMetric> All { get; } =
    [
        ValidationTop1, TrainTop1, ValidationLoss, TrainLoss,
        new("penalty", "Penalty λ·Σ|γ|", false, epoch => epoch.Penalty),
        new("learning_rate", "Learning rate", false, epoch => epoch.LearningRate),
    ];

    /// <summary>The metric with this name, or null.</summary>
    public static CurveMetric? Find(string? name) => All.FirstOrDefault(metric => metric.Name == name);
}
