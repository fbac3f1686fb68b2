namespace Orchestrator.Trials;

/// <summary>Every setting of a training, resolved from a recipe and the sweep's overrides. Part of the trial's identity.</summary>
public sealed record TrainingSettings
{
    /// <summary>Passes over the training images.</summary>
    public required int Epochs { get; init; }

    /// <summary>Images per step.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The optimizer.</summary>
    public required OptimizerSettings Optimizer { get; init; }

    /// <summary>How the learning rate changes over the epochs.</summary>
    public required ScheduleSettings Schedule { get; init; }

    /// <summary>How training images are varied.</summary>
    public required AugmentationSettings Augmentation { get; init; }

    /// <summary>Whose channel mean and deviation normalise the images: the data set's own name for itself (<c>dataset</c>), or another data set's name.</summary>
    public string Normalization { get; init; } = "dataset";

    /// <summary>Arithmetic of the forward and backward pass. Default <see cref="Precision.Fp32"/>.</summary>
    public Precision Precision { get; init; }

    /// <summary>Weight initialization. Default <see cref="Initialization.Framework"/>.</summary>
    public Initialization Initialization { get; init; }

    /// <summary>Which epoch's weights are evaluated on the test set. Default <see cref="CheckpointRule.Last"/>.</summary>
    public CheckpointRule Checkpoint { get; init; }

    /// <summary>Training images held out for validation, drawn per class by a fixed rule; 0 means no validation split.</summary>
    public int ValidationImages { get; init; }

    /// <summary>Training images used (validation not counted), drawn per class by a fixed rule; null means all.</summary>
    public int? TrainImages { get; init; }

    /// <summary>Test images used, drawn per class by a fixed rule; null means all.</summary>
    public int? TestImages { get; init; }

    /// <summary>Weight of the uniform distribution mixed into the targets, 0 to 1. Default 0.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>Whether an incomplete last batch is left out. Default false.</summary>
    public bool DropLastBatch { get; init; }
}
