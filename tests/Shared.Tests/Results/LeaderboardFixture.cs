using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Results;

/// <summary>Sweeps and trials with chosen accuracies, for tests of tables.</summary>
internal static class LeaderboardFixture
{
    public static SweepDetail ASweep(Objective objective, params PlannedCell[] cells) => new(
        new SweepSummary
        {
            SweepId = "demo-00000000", Name = "demo", Description = "", CreatedAt = DateTime.UnixEpoch,
            Cells = cells.Length, Trials = new Dictionary<TrialState, int>(), Fraction = 0,
        },
        "", objective, ATraining, cells);

    /// <summary>A cell that is compared with another; with itself when it is a baseline; with null when it has none.</summary>
    public static PlannedCell ACell(int index, int? comparedWith, params (string Factor, string Level)[] factors) => new()
    {
        Index = index, Hash = $"{index:x64}", IsBaseline = comparedWith == index, BaselineCell = comparedWith == index ? null : comparedWith,
        Factors = [.. factors.Select(pair => KeyValuePair.Create(pair.Factor, pair.Level))],
    };

    public static TrialRow ATrial(int cell, long seed, double? top1) => new()
    {
        Trial = new TrialId((cell * 1000) + seed), Cell = cell, Seed = seed, Attempt = 1,
        State = top1 is null ? TrialState.Queued : TrialState.Succeeded,
        Result = top1 is { } accuracy ? AResult(accuracy) : null,
    };

    private static TrainingSettings ATraining { get; } = new()
    {
        Epochs = 1, BatchSize = 1, Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 0.1 },
        Schedule = new ScheduleSettings { Name = "constant" }, Augmentation = new AugmentationSettings(),
    };

    private static TrialResult AResult(double top1) => new()
    {
        TestTop1 = top1, TestTop5 = 1, TestLoss = 1 - top1, SelectedEpoch = 1, Parameters = 42, TrainSeconds = 2,
        Record = new TrialRecord
        {
            CodeVersion = "", RuntimeVersion = "", TorchVersion = "", Device = "", Host = "", Threads = 1, Precision = Precision.Fp32,
            MemoryFormat = "nchw", DatasetChecksum = "", TrainImages = 10, ValidationImages = 0, TestImages = 2000,
        },
    };
}
