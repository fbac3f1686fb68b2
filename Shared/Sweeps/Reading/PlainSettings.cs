using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>The keys of <c>training</c> with a plain value, as far as they are given.</summary>
internal sealed record PlainSettings
{
    private long? Epochs { get; init; }

    private long? BatchSize { get; init; }

    private string? Normalization { get; init; }

    private Precision? Precision { get; init; }

    private Initialization? Initialization { get; init; }

    private CheckpointRule? Checkpoint { get; init; }

    private long? ValidationImages { get; init; }

    private long? TrainImages { get; init; }

    private long? TestImages { get; init; }

    private double? LabelSmoothing { get; init; }

    private bool? DropLastBatch { get; init; }

    /// <summary>Reads every key; a wrong value is a problem and counts as not given.</summary>
    public static PlainSettings Read(Section training) => new()
    {
        Epochs = training.Integer(TrainingKeys.Epochs),
        BatchSize = training.Integer(TrainingKeys.BatchSize),
        Normalization = training.Text(TrainingKeys.Normalization),
        Precision = training.Enumeration<Precision>(TrainingKeys.Precision),
        Initialization = training.Enumeration<Initialization>(TrainingKeys.Initialization),
        Checkpoint = training.Enumeration<CheckpointRule>(TrainingKeys.Checkpoint),
        ValidationImages = training.Integer(TrainingKeys.ValidationImages),
        TrainImages = training.Integer(TrainingKeys.TrainImages),
        TestImages = training.Integer(TrainingKeys.TestImages),
        LabelSmoothing = training.Number(TrainingKeys.LabelSmoothing),
        DropLastBatch = training.Boolean(TrainingKeys.DropLastBatch),
    };

    /// <summary>The settings with these values in place of those that are given.</summary>
    public TrainingSettings Over(TrainingSettings start) => start with
    {
        Epochs = (int?)Epochs ?? start.Epochs,
        BatchSize = (int?)BatchSize ?? start.BatchSize,
        Normalization = Normalization ?? start.Normalization,
        Precision = Precision ?? start.Precision,
        Initialization = Initialization ?? start.Initialization,
        Checkpoint = Checkpoint ?? start.Checkpoint,
        ValidationImages = (int?)ValidationImages ?? start.ValidationImages,
        TrainImages = (int?)TrainImages ?? start.TrainImages,
        TestImages = (int?)TestImages ?? start.TestImages,
        LabelSmoothing = LabelSmoothing ?? start.LabelSmoothing,
        DropLastBatch = DropLastBatch ?? start.DropLastBatch,
    };
}
