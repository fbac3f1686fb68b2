using System.Globalization;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Benchmarks.PageSpeed;

/// <summary>Plausible numbers of one trial, always the same ones: effects of the factors, noise from the trial's id.</summary>
internal sealed class MadeUpTrial
{
    private readonly Random _noise;
    private readonly double _top1;
    private readonly bool _isScaled;

    public MadeUpTrial(PlannedTrial trial, IReadOnlyList<KeyValuePair<string, string>> factors)
        : this(trial.Id, factors.ToDictionary(factor => factor.Key, factor => factor.Value))
    {
    }

    public MadeUpTrial(TrialId trial, TrialConfig config)
        : this(trial, Levels(config))
    {
    }

    private MadeUpTrial(TrialId trial, Dictionary<string, string> levels)
    {
        _noise = new Random((int)trial.Value);
        _isScaled = levels.GetValueOrDefault("module", "").StartsWith("nam", StringComparison.Ordinal);
        var penalty = double.TryParse(levels.GetValueOrDefault("penalty"), CultureInfo.InvariantCulture, out var value) ? value : 0;
        var ability = 0.5 + Effect(levels, "backbone", 0.05) + Effect(levels, "module", 0.02) + Effect(levels, "placement", 0.01)
            + (levels.GetValueOrDefault("dataset") == "cifar10" ? 0.35 : 0) - (2 * penalty);
        _top1 = Math.Clamp(ability + ((_noise.NextDouble() - 0.5) * 0.02), 0, 1);
    }

    /// <summary>The measurements of an epoch, from 1.</summary>
    public EpochMetrics Epoch(int epoch, int epochs)
    {
        var done = 1 - Math.Exp(-4.0 * epoch / epochs);
        var top1 = (_top1 * done) + ((_noise.NextDouble() - 0.5) * 0.01);
        return new EpochMetrics
        {
            Epoch = epoch,
            LearningRate = 0.05 * (1 + Math.Cos(Math.PI * epoch / epochs)),
            TrainLoss = 2.3 * (1 - (0.95 * done)),
            TrainTop1 = Math.Min(1, top1 + (0.1 * done)),
            ValidationTop1 = top1,
            ValidationLoss = 2.3 * (1 - (0.7 * done)),
            Seconds = 12 + _noise.NextDouble(),
            ImagesPerSecond = 4000,
        };
    }

    /// <summary>The result.</summary>
    public TrialResult Result(int epochs) => new()
    {
        TestTop1 = _top1,
        TestTop5 = Math.Min(1, _top1 + 0.1),
        TestLoss = 1 - _top1,
        SelectedEpoch = epochs,
        Parameters = 272_474,
        TrainForm = new FormCost(272_474, 40_813_184, 0),
        ScaleFactors = _isScaled ? [new ScaleFactorHistogram("layer1.0.module.norm.weight", [9, 4, 3, 2, 2, 1, 1, 3, 3, 4])] : null,
        TrainSeconds = epochs * 12.5,
        Record = new TrialRecord
        {
            CodeVersion = "made-up", RuntimeVersion = "made-up", TorchVersion = "made-up", Device = "cpu", Host = "made-up", Threads = 1,
            Precision = Precision.Fp32, MemoryFormat = "nchw", DatasetChecksum = new string('0', 64), TrainImages = 45_000, ValidationImages = 5_000,
            TestImages = 10_000,
        },
    };

    private static Dictionary<string, string> Levels(TrialConfig config)
    {
        var levels = new Dictionary<string, string>
        {
            ["module"] = config.Module.Name, ["backbone"] = config.Backbone.Name, ["dataset"] = config.Dataset.Name,
        };
        if (config.Placement is { } placement) levels["placement"] = placement;
        if (config.Penalty is { } penalty) levels["penalty"] = penalty.ToString(CultureInfo.InvariantCulture);
        return levels;
    }

    // From the letters of the level: the same in every run and on every machine.
    private static double Effect(Dictionary<string, string> levels, string factor, double size) =>
        levels.TryGetValue(factor, out var level) ? (level.Sum(letter => letter) % 17 / 17.0 * size) : 0;
}
