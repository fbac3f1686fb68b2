namespace Orchestrator.Storage.Entities;

/// <summary>
/// A row of <c>epochs</c>: what one epoch of a trial measured. Columns of measurements may be null even where the record's may not:
/// SQLite keeps no NaN, so a NaN is stored as null.
/// </summary>
public sealed class EpochEntity
{
    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>The epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The learning rate of the epoch's last step.</summary>
    public double? LearningRate { get; init; }

    /// <summary>Mean task loss over the training images.</summary>
    public double? TrainLoss { get; init; }

    /// <summary>Accuracy while training, 0 to 1.</summary>
    public double? TrainTop1 { get; init; }

    /// <summary>Value of the penalty term; null without a penalty.</summary>
    public double? Penalty { get; init; }

    /// <summary>Mean task loss over the validation split; null without one.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>Top-1 accuracy on the validation split; null without one.</summary>
    public double? ValidationTop1 { get; init; }

    /// <summary>Top-5 accuracy on the validation split; null without one.</summary>
    public double? ValidationTop5 { get; init; }

    /// <summary>Training time in seconds.</summary>
    public double? Seconds { get; init; }

    /// <summary>Training speed.</summary>
    public double? ImagesPerSecond { get; init; }
}
