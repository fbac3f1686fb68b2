namespace Orchestrator.Trials;

/// <summary>What one epoch of training measured.</summary>
public sealed record EpochMetrics
{
    /// <summary>The epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The learning rate of the epoch's last step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Mean task loss over the training images, penalty not included.</summary>
    public required double TrainLoss { get; init; }

    /// <summary>Share of training images classified correctly while training, 0 to 1.</summary>
    public required double TrainTop1 { get; init; }

    /// <summary>Value of the penalty term λ·Σ|γ| at the end of the epoch; null without a penalty.</summary>
    public double? Penalty { get; init; }

    /// <summary>Mean task loss over the validation split; null without one.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>Top-1 accuracy on the validation split, 0 to 1; null without one.</summary>
    public double? ValidationTop1 { get; init; }

    /// <summary>Top-5 accuracy on the validation split, 0 to 1; null without one.</summary>
    public double? ValidationTop5 { get; init; }

    /// <summary>Training time of the epoch in seconds, evaluation not included.</summary>
    public required double Seconds { get; init; }

    /// <summary>Training speed in images per second.</summary>
    public required double ImagesPerSecond { get; init; }
}
