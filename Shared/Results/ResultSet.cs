using Orchestrator.Storage;
using Orchestrator.Sweeps;

namespace Orchestrator.Results;

/// <summary>
/// The cells of one or several sweeps with their trials: what every table and report is made from. A cell that sweeps share is in it once.
/// </summary>
public sealed class ResultSet
{
    private readonly ILookup<int, TrialRow> _trials;
    private readonly Dictionary<int, IReadOnlyDictionary<long, double>> _values;
    private readonly IReadOnlyList<PlannedCell> _all;

    private ResultSet(
        Objective objective,
        ResultCaption caption,
        IReadOnlyList<PlannedCell> all,
        IReadOnlyList<PlannedCell> shown,
        ILookup<int, TrialRow> trials,
        Dictionary<int, IReadOnlyDictionary<long, double>> values)
    {
        (Objective, Caption, Cells, _all, _trials, _values) = (objective, caption, shown, all, trials, values);
        Factors = [.. shown.SelectMany(cell => cell.Factors).Select(factor => factor.Key).Distinct()];
    }

    /// <summary>What the tables rank by.</summary>
    public Objective Objective { get; }

    /// <summary>Which numbers these are and how they were obtained: to be shown with every table.</summary>
    public ResultCaption Caption { get; }

    /// <summary>The cells shown, in the order of the definitions; <see cref="PlannedCell.Index"/> is unique among them.</summary>
    public IReadOnlyList<PlannedCell> Cells { get; }

    /// <summary>The factors that any cell has, in the order of print.</summary>
    public IReadOnlyList<string> Factors { get; }

    /// <summary>All cells, also those that <see cref="Where"/> left out: baselines are found among them.</summary>
    internal IReadOnlyList<PlannedCell> AllCells => _all;

    /// <summary>Collects the results of at least one sweep.</summary>
    /// <param name="sweeps">The sweeps with their trials.</param>
    /// <param name="metric">What to rank by, of <see cref="MetricReader.Names"/>. Default: the objective of the first sweep.</param>
    public static ResultSet Of(IReadOnlyList<SweepResults> sweeps, string? metric = null)
    {
        var objective = MetricReader.ObjectiveOf(metric, sweeps[0].Sweep.Objective);
        var (cells, trials) = sweeps.Count == 1 ? (sweeps[0].Sweep.Cells, sweeps[0].Trials) : SweepUnion.Of(sweeps);
        var trialsOf = trials.ToLookup(trial => trial.Cell);
        var values = cells.ToDictionary(
            cell => cell.Index, cell => (IReadOnlyDictionary<long, double>)ValuesBySeed(trialsOf[cell.Index], objective.Metric));
        return new ResultSet(objective, ResultCaption.Of(sweeps, objective.Metric, cells.Count, trials), cells, cells, trialsOf, values);
    }

    /// <summary>The same with fewer cells; what was tried, and baselines, stay those of all.</summary>
    public ResultSet Where(Func<PlannedCell, bool> isShown) => new(Objective, Caption, _all, [.. Cells.Where(isShown)], _trials, _values);

    /// <summary>The trials of a cell in the order of seeds.</summary>
    public IEnumerable<TrialRow> TrialsOf(int cell) => _trials[cell];

    /// <summary>The metric of a cell by seed; only seeds that have a result.</summary>
    public IReadOnlyDictionary<long, double> ValuesOf(int cell) => _values[cell];

    /// <summary>The levels of a factor among the cells, in the order in which they first occur.</summary>
    public IReadOnlyList<string> LevelsOf(string factor) => [.. Cells.Select(cell => cell.LevelOf(factor)).OfType<string>().Distinct()];

    private static SortedDictionary<long, double> ValuesBySeed(IEnumerable<TrialRow> trials, string metric)
    {
        var values = new SortedDictionary<long, double>();
        foreach (var trial in trials)
        {
            if (trial.Result is { } result && MetricReader.Read(result, metric) is { } value) values[trial.Seed] = value;
        }

        return values;
    }
}
