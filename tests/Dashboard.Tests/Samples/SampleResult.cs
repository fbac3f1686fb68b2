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
}
