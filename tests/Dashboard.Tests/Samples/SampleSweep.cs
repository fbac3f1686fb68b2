using System.Globalization;
using Orchestrator.Catalog;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Samples;

/// <summary>Builds a sweep of realistic cells whose trials are in any state a test asks for.</summary>
internal sealed class SampleSweep
{
    /// <summary>The instant that samples are built at: where a manual clock starts.</summary>
    public static readonly DateTime Now = new ManualTimeProvider().GetUtcNow().UtcDateTime;

    private readonly List<SampleTrial> _trials = [];
    private readonly List<PlannedCell> _cells = [];

    /// <summary>An id that tells it apart in a test.</summary>
    public string Id { get; init; } = "quickstart-1f2e3d4c";

    /// <summary>The name in the definition.</summary>
    public string Name { get; init; } = "quickstart";

    /// <summary>The description in the definition.</summary>
    public string Description { get; init; } = "ResNet-20 on Fashion-MNIST: plain, squeeze-and-excitation, and normalization-based attention at two placements.";

    /// <summary>When a cancel was asked for.</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>When it was paused.</summary>
    public DateTime? PausedAt { get; init; }

    /// <summary>Who submitted it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>A higher one goes first.</summary>
    public int Priority { get; init; }

    /// <summary>The sweep of which it is the second version.</summary>
    public string? Extends { get; init; }

    /// <summary>The sweep that is its next version.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The trials in the order of cells, then seeds.</summary>
    public IReadOnlyList<SampleTrial> Trials => _trials;

    /// <summary>The cells.</summary>
    public IReadOnlyList<PlannedCell> Cells => _cells;

    /// <summary>Adds a cell whose seeds, from 1, are in these states.</summary>
    public SampleSweep WithCell(string module, string? placement, double accuracy, params TrialState[] seeds)
    {
        var index = _cells.Count;
        var configs = seeds.Select((_, seed) => SampleConfig.Of(module, placement, seed + 1)).ToList();
        _cells.Add(new PlannedCell
        {
            Index = index,
            Hash = ConfigHash.OfCell(configs[0]),
            Factors = Factors(module, placement),
            IsBaseline = module == "none",
            BaselineCell = module == "none" ? null : _cells.Find(cell => cell.IsBaseline)?.Index,
        });
        _trials.AddRange(configs.Select((config, seed) => new SampleTrial(Id, index, config, seeds[seed], accuracy + Spread(index, seed))));
        return this;
    }

    /// <summary>A sweep of a plan: its trials have these results, and wait where they have none.</summary>
    public static SampleSweep Of(SweepPlan plan, Func<PlannedTrial, TrialResult?> resultOf)
    {
        var sweep = new SampleSweep { Id = plan.SweepId, Name = plan.Name, Description = plan.Description };
        sweep._cells.AddRange(plan.Cells);
        foreach (var planned in plan.Trials.OrderBy(trial => trial.Cell).ThenBy(trial => trial.Config.Seed))
        {
            var result = resultOf(planned);
            var trial = new SampleTrial(plan.SweepId, planned.Cell, planned.Config, result is null ? TrialState.Queued : TrialState.Succeeded, result?.TestTop1 ?? 0);
            trial.Row = trial.Row with { Result = result };
            sweep._trials.Add(trial);
        }

        return sweep;
    }

    /// <summary>The summary as the store would count it.</summary>
    public SweepSummary Summary => new()
    {
        SweepId = Id,
        Name = Name,
        Description = Description,
        CreatedAt = Now.AddMinutes(-12),
        CancelledAt = CancelledAt,
        PausedAt = PausedAt,
        Owner = Owner,
        Priority = Priority,
        Version = Extends is null ? 1 : 2,
        Extends = Extends,
        SupersededBy = SupersededBy,
        FinishedAt = _trials.TrueForAll(trial => TrialTransitions.IsFinal(trial.Row.State)) ? Now.AddMinutes(-2) : null,
        Cells = _cells.Count,
        Trials = _trials.GroupBy(trial => trial.Row.State).ToDictionary(group => group.Key, group => group.Count()),
        Fraction = _trials.Average(trial => TrialTransitions.IsFinal(trial.Row.State) ? 1 : trial.Row.Progress.Fraction),
    };

    /// <summary>The sweep as its page reads it.</summary>
    public SweepDetail Detail => new(Summary, SampleConfig.Definition, Objective.Default, SampleConfig.Training, _cells);

    private static List<KeyValuePair<string, string>> Factors(string module, string? placement)
    {
        var factors = new List<KeyValuePair<string, string>> { new("module", module) };
        if (placement is not null) factors.Add(new("placement", placement));
        factors.Add(new("backbone", "resnet20"));
        factors.Add(new("dataset", "fashion-mnist"));
        return factors;
    }

    // A fixed scatter of about 0.3 points between seeds.
    private static double Spread(int cell, int seed) => 0.003 * Math.Sin(12.9898 * cell + 78.233 * (seed + 1));
}
