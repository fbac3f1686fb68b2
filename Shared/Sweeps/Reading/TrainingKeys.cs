using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>The keys under <c>training</c>, for the reader, the recipes and the schema alike.</summary>
internal static class TrainingKeys
{
    public const string Recipe = "recipe";
    public const string Optimizer = "optimizer";
    public const string Schedule = "schedule";
    public const string Augmentation = "augmentation";

    public static KeySpec Epochs { get; } = KeySpec.Integer("epochs", 1, 100_000, "Passes over the training images.");

    public static KeySpec BatchSize { get; } = KeySpec.Integer("batch_size", 1, 1_000_000, "Images per step.");

    public static KeySpec Normalization { get; } = KeySpec.Text(
        "normalization",
        100,
        "Whose channel mean and deviation normalise the images: dataset for the data set's own, or another data set's name. Default dataset.")
        with { Default = "\"dataset\"" };

    public static KeySpec Precision { get; } = KeySpec.OneOf<Precision>(
        "precision", "Arithmetic of the forward and backward pass. This version trains in fp32 only. Default fp32.")
        with { Default = "\"fp32\"" };

    public static KeySpec Initialization { get; } = KeySpec.OneOf<Initialization>(
        "initialization",
        "How weights are drawn before training: framework, kaiming-fan-out (convolutions normal, He et al.), kaiming-uniform (convolutions "
        + "uniform by fan-in, NAM's code), attention-release (BAM's, CBAM's and triplet's code) or mobilenet-release. Default framework.")
        with { Default = "\"framework\"" };

    public static KeySpec Checkpoint { get; } = KeySpec.OneOf<CheckpointRule>(
        "checkpoint", "Which epoch's weights are evaluated on the test set; best needs validation_images. Default last.")
        with { Default = "\"last\"" };

    public static KeySpec ValidationImages { get; } = KeySpec.Integer(
        "validation_images", 0, int.MaxValue, "Training images held out for validation. Default 0: no validation split.")
        with { Default = "0" };

    public static KeySpec TrainImages { get; } = KeySpec.Integer(
        "train_images", 1, int.MaxValue, "Training images used, those for validation not counted. Default all that are left.");

    public static KeySpec TestImages { get; } = KeySpec.Integer("test_images", 1, int.MaxValue, "Test images used. Default all.");

    public static KeySpec LabelSmoothing { get; } = KeySpec.Number(
        "label_smoothing", new NumberRange(0, 1, OpenMaximum: true), "Weight of the uniform distribution mixed into the targets. Default 0.")
        with { Default = "0" };

    public static KeySpec DropLastBatch { get; } = KeySpec.Boolean(
        "drop_last_batch", "Whether an incomplete last batch is left out. Default false.")
        with { Default = "false" };

    /// <summary>The keys with a plain value.</summary>
    public static IReadOnlyList<KeySpec> Plain { get; } =
    [
        Epochs, BatchSize, Normalization, Precision, Initialization, Checkpoint, ValidationImages, TrainImages, TestImages, LabelSmoothing, DropLastBatch,
    ];

    /// <summary>All keys, in the order of print. A recipe file has the same, less <c>recipe</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Recipe, "epochs", "batch_size", Optimizer, Schedule, Augmentation, .. Plain.Skip(2).Select(key => key.Name)];
}
