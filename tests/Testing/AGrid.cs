using Orchestrator.Catalog;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Testing;

/// <summary>Builds a sweep as researchers run them: modules at placements on backbones, with λ where the module has scale factors, over seeds.</summary>
public static class AGrid
{
    private static readonly string[] Modules = ["se", "cbam", "nam"];
    private static readonly string[] Placements = ["standard", "pre", "post"];
    private static readonly string[] Backbones = ["resnet20", "resnet32", "resnet56", "repvgg-a0"];
    private static readonly double[] Penalties = [0, 0.0001, 0.001];

    /// <summary>The grid with this many seeds from 1: a baseline and twelve cells on each backbone.</summary>
    public static SweepPlan Plan(int seeds = 3, int backbones = 4, string name = "placements")
    {
        var factors = Backbones.Take(backbones).SelectMany(FactorsOn).ToList();
        return new SweepPlan
        {
            SweepId = $"{name}-87654321",
            Name = name,
            Description = "Attention modules at three placements.",
            DefinitionText = $"name: {name}\n",
            Objective = Objective.Default,
            Training = ATrial.Config().Training,
            Cells = [.. factors.Select((levels, index) => Cell(levels, index, factors))],
            Trials =
            [
                .. from seed in Enumerable.Range(1, seeds)
                   from cell in factors.Index()
                   let config = Config(cell.Item, seed)
                   select new PlannedTrial(cell.Index, config, ConfigHash.OfTrial(config)),
            ],
            Collapsed = [],
            Skipped = [],
        };
    }

    /// <summary>What training a trial of the grid gives: modules help by what they are, where they sit and on what, and seeds scatter by 0.2 points.</summary>
    public static TrialResult Result(TrialConfig config)
    {
        var (module, placement, backbone) = (config.Module.Name, config.Placement, Array.IndexOf(Backbones, config.Backbone.Name));
        var penalty = config.Penalty ?? 0;
        var gain = module switch { "se" => 0.008, "cbam" => 0.011, "nam" => 0.006, _ => 0 };
        var where = placement switch { "pre" => -0.004, "post" => module == "cbam" ? 0.004 : -0.002, _ => 0 };
        var accuracy = 0.905 + (0.008 * backbone) + gain + where + (penalty is > 0 and < 0.001 ? 0.002 : -4 * penalty)
            + (0.0012 * Math.Sin(1.7 * config.Seed)) + (0.0016 * Math.Sin(12.9898 * (config.Seed + (7 * backbone)) + (78.233 * (gain + where + penalty) * 1000)));
        var near = (int)(100 * (penalty is 0 ? 0.03 : penalty < 0.001 ? 0.3 : 0.72)) + (int)(config.Seed % 3);
        var parameters = 270_000L * (1 + backbone) + (module switch { "se" => 3_472, "cbam" => 4_100, "nam" => 1_376, _ => 0 });
        return ATrial.Result(accuracy) with
        {
            ValidationTop1 = accuracy + 0.002,
            Parameters = parameters,
            TrainForm = new FormCost(parameters, 41_000_000L * (1 + backbone) + (module == "none" ? 0 : 20_000), 0),
            ScaleFactors = module == "nam" ? [.. Enumerable.Range(1, 3).Select(layer => Layer(layer, near))] : null,
            Measurements = module == "nam" ? new(StringComparer.Ordinal) { ["gamma_near_zero_1e-2"] = near / 100.0 } : new(StringComparer.Ordinal),
            Latency = [ATrial.Result().Latency![0] with { MedianMilliseconds = 2 + backbone + (module == "none" ? 0 : gain * 50) }],
        };
    }

    private static IEnumerable<KeyValuePair<string, string>[]> FactorsOn(string backbone)
    {
        KeyValuePair<string, string>[] common = [new("backbone", backbone), new("dataset", "fashion-mnist")];
        yield return [new("module", "none"), .. common];
        foreach (var module in Modules)
        {
            foreach (var placement in Placements)
            {
                KeyValuePair<string, string>[] cell = [new("module", module), new("placement", placement), .. common];
                if (module != "nam") yield return cell;
                else foreach (var penalty in Penalties) yield return [.. cell, new("penalty", FormattableString.Invariant($"{penalty}"))];
            }
        }
    }

    private static PlannedCell Cell(KeyValuePair<string, string>[] levels, int index, List<KeyValuePair<string, string>[]> all) => new()
    {
        Index = index,
        Hash = ConfigHash.OfCell(Config(levels, 1)),
        Factors = levels,
        IsBaseline = Level(levels, "module") == "none",
        BaselineCell = Level(levels, "module") == "none" ? null
            : all.FindIndex(other => Level(other, "module") == "none" && Level(other, "backbone") == Level(levels, "backbone")),
    };

    private static TrialConfig Config(KeyValuePair<string, string>[] levels, long seed) => ATrial.Config(seed: seed) with
    {
        Module = new Choice(Level(levels, "module")!),
        Backbone = new Choice(Level(levels, "backbone")!),
        Placement = Level(levels, "placement"),
        Penalty = Level(levels, "penalty") is { } penalty ? double.Parse(penalty, System.Globalization.CultureInfo.InvariantCulture) : null,
    };

    private static string? Level(KeyValuePair<string, string>[] levels, string factor) =>
        levels.Where(level => level.Key == factor).Select(level => level.Value).FirstOrDefault();

    private static ScaleFactorHistogram Layer(int layer, int near) =>
        new($"layer{layer}.0.module.norm.weight", [near / 2, near / 4, near / 4, 0, 5, 10, 20, 100 - near, 5, 0]);
}
