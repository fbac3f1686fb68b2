using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Testing;

/// <summary>Builds trial configurations and what trials report.</summary>
public static class ATrial
{
    /// <summary>A valid configuration; those with different <paramref name="level"/> belong to different cells.</summary>
    public static TrialConfig Config(int level = 0, long seed = 0, int epochs = 2) => new()
    {
        Module = new Choice("se", new SortedDictionary<string, OptionValue>(StringComparer.Ordinal) { ["reduction"] = OptionValue.Of(level + 1) }),
        Backbone = new Choice("resnet20"),
        Dataset = new Choice("fashion-mnist"),
        Placement = "standard",
        Seed = seed,
        Training = new TrainingSettings
        {
            Epochs = epochs,
            BatchSize = 64,
            Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 0.1, Momentum = 0.9 },
            Schedule = new ScheduleSettings { Name = "multi-step", Milestones = [1] },
            Augmentation = new AugmentationSettings { CropPadding = 4, HorizontalFlip = true },
        },
    };

    /// <summary>A result with this accuracy.</summary>
    public static TrialResult Result(double top1 = 0.9) => new()
    {
        TestTop1 = top1,
        TestTop5 = 0.99,
        TestLoss = 0.3,
        SelectedEpoch = 2,
        Parameters = 272_474,
        TrainForm = new FormCost(272_474, 40_813_184, 0),
        Deploy = new DeployReport
        {
            FoldedParts = 10,
            Form = new FormCost(271_786, 40_813_184, 0),
            LargestDifference = 2e-6,
            LargestLogit = 12.5,
            TestTop1 = top1,
            Agrees = true,
        },
        ScaleFactors = [new ScaleFactorHistogram("layer1.0.module.norm.weight", [1, 0, 2, 0, 0, 3, 0, 10, 0, 0])],
        Latency =
        [
            new LatencyReport
            {
                Batch = 1, MedianMilliseconds = 2.5, P95Milliseconds = 3, ImagesPerSecond = 400,
                WarmUpBatches = 50, MeasuredBatches = 500, Threads = 1, WasShared = false,
            },
        ],
        TrainSeconds = 12.5,
        Measurements = { ["gate-sparsity"] = 0.25 },
        Record = new TrialRecord
        {
            CodeVersion = "0.1.0",
            RuntimeVersion = "10.0.0",
            TorchVersion = "1.13.1",
            Device = "cpu",
            Host = "here",
            Threads = 1,
            Precision = Precision.Fp32,
            MemoryFormat = "nchw",
            DatasetChecksum = new string('0', 64),
            TrainImages = 1000,
            ValidationImages = 0,
            TestImages = 1000,
        },
    };

    /// <summary>The measurements of an epoch.</summary>
    public static EpochMetrics Epoch(int epoch, double loss = 1.5) => new()
    {
        Epoch = epoch,
        LearningRate = 0.1,
        TrainLoss = loss,
        TrainTop1 = 0.5,
        ValidationTop1 = 0.4,
        Seconds = 3.25,
        ImagesPerSecond = 307.7,
    };

    /// <summary>A checkpoint pointer; no file is behind it.</summary>
    public static CheckpointInfo Checkpoint(string path, int epoch = 1, int step = 0) => new(path, epoch, step, new string('a', 64), 1024);
}
