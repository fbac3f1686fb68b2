using Orchestrator.Results;
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
        Index = index, Hash = $"{index:x64}", IsBaseline = comparedWith == index, BaselineCell = comparedWith == index
            ? null
            : comparedWith,
        Factors = [.. factors.Select(pair => KeyValuePair.Create(pair.Factor, pair.Level))],
    };

    public static TrialRow ATrial(int cell, long seed, double? top1) => new()
    {
        Trial = new TrialId((cell * 1000) + seed), Cell = cell, Seed = seed, Attempt = 1,
        State = top1 is null ? TrialState.Queued : TrialState.Succeeded,
        Result = top1 is { } accuracy ? AResult(accuracy) : null,
    };

    /// <summary>Cells of one or several sweeps with the accuracies of each cell's seeds 0, 1, ...</summary>
    public static ResultSet ASet(IReadOnlyList<(PlannedCell Cell, double[] Values)> cells) => ResultSet.Of([ASweepOf(cells)]);

    /// <summary>A sweep with the accuracies of each cell's seeds 0, 1, ...</summary>
    public static SweepResults ASweepOf(IReadOnlyList<(PlannedCell Cell, double[] Values)> cells, string sweep = "demo") => new(
        Named(ASweep(Objective.Default, [.. cells.Select(each => each.Cell)]), sweep),
        [.. cells.SelectMany(each => each.Values.Select((value, seed) => ATrial(each.Cell.Index, seed, value)))]);

    private static SweepDetail Named(SweepDetail sweep, string id) => sweep with { Summary = sweep.Summary with { SweepId = id } };

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
