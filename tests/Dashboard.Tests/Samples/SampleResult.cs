using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Samples;

/// <summary>Results of sample trials.</summary>
internal static class SampleResult
{
    /// <summary>A result with this test accuracy.</summary>
    public static TrialResult Of(TrialConfig config, double accuracy) => new()
    {
        TestTop1 = accuracy,
        TestTop5 = 0.995,
        TestLoss = 0.9 - 0.7 * accuracy,
        ValidationTop1 = accuracy + 0.002,
        SelectedEpoch = SampleConfig.Epochs,
        Parameters = config.Module.Name == "none" ? 269_434 : 272_906,
        TrainForm = new FormCost(config.Module.Name == "none" ? 269_434 : 272_906, 30_821_248, 0),
        Deploy = new DeployReport
        {
            FoldedParts = 10,
            Form = new FormCost(config.Module.Name == "none" ? 268_746 : 272_218, 30_821_248, 0),
            LargestDifference = 3.1e-6,
            LargestLogit = 14.2,
            TestTop1 = accuracy,
            Agrees = true,
        },
        ScaleFactors = config.Module.Name == "nam" ? [new ScaleFactorHistogram("layer1.0.module.norm.weight", [4, 0, 0, 0, 0, 0, 0, 12, 0, 0])] : null,
        Latency = config.Module.Name == "none" ? [Latency(1, 2.5, wasShared: true), Latency(128, 80, wasShared: false)] : null,
        TrainSeconds = config.Module.Name == "none" ? 168 : 186,
        Record = new TrialRecord
        {
            CodeVersion = "0.1.0+abc1234",
            RuntimeVersion = "10.0.12",
            TorchVersion = "1.13.1 (system)",
            Device = "Intel Xeon, 1 thread",
            Host = "node-a",
            Threads = 1,
            Precision = Precision.Fp32,
            MemoryFormat = "nhwc",
            DatasetChecksum = "9d5f0f7b8f3c4a21",
            TrainImages = 20_000,
            ValidationImages = 5_000,
            TestImages = 10_000,
        },
    };

    private static LatencyReport Latency(int batch, double milliseconds, bool wasShared) => new()
    {
        Batch = batch, MedianMilliseconds = milliseconds, P95Milliseconds = 1.2 * milliseconds, ImagesPerSecond = 1000 * batch / milliseconds,
        WarmUpBatches = 50, MeasuredBatches = 500, Threads = 1, WasShared = wasShared,
    };
}
