using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>Joins the cells of several sweeps: equal configurations are one cell, with the trials of all of them.</summary>
internal static class SweepUnion
{
    /// <summary>The cells, numbered anew from 0, and their trials.</summary>
    public static (IReadOnlyList<PlannedCell> Cells, IReadOnlyList<TrialRow> Trials) Of(IReadOnlyList<SweepResults> sweeps)
    {
        var planned = sweeps.SelectMany(each => each.Sweep.Cells.Select(cell => (each.Sweep, Cell: cell))).ToList();
        var indexOf = new Dictionary<string, int>();
        foreach (var (_, cell) in planned) indexOf.TryAdd(cell.Hash, indexOf.Count);
        var cells = planned.GroupBy(each => each.Cell.Hash).Select(same => Joined([.. same], indexOf)).ToList();
        return (Named(cells), [.. Trials(sweeps, indexOf)]);
    }

    private static (string Sweep, PlannedCell Cell) Joined(
        List<(SweepDetail Sweep, PlannedCell Cell)> same, Dictionary<string, int> indexOf)
    {
        var (sweep, cell) = same[0];
        var compared = same.Where(each => each.Cell.BaselineCell is not null)
            .Select(each => (int?)indexOf[each.Sweep.Cells[each.Cell.BaselineCell!.Value].Hash])
            .FirstOrDefault();
        return (sweep.Summary.SweepId, cell with
        {
            Index = indexOf[cell.Hash], IsBaseline = compared is null && same.Exists(each => each.Cell.IsBaseline), BaselineCell = compared,
        });
    }

    // Cells of different sweeps can have the same factors and yet differ, in how they were trained.
    private static IReadOnlyList<PlannedCell> Named(List<(string Sweep, PlannedCell Cell)> cells)
    {
        var areDistinct = cells.Select(each => CellFactors.KeyOf(each.Cell.Factors)).Distinct().Count() == cells.Count;
        return
        [
            .. cells.Select(each => areDistinct
                ? each.Cell
                : each.Cell with { Factors = [.. each.Cell.Factors, KeyValuePair.Create(CellFactors.Sweep, each.Sweep)] }),
        ];
    }

    private static IEnumerable<TrialRow> Trials(IReadOnlyList<SweepResults> sweeps, Dictionary<string, int> indexOf)
    {
        var seen = new HashSet<TrialId>();
        var all = sweeps.SelectMany(each => each.Trials.Select(trial => trial with { Cell = indexOf[each.Sweep.Cells[trial.Cell].Hash] }));
        return all.Where(trial => seen.Add(trial.Trial)).OrderBy(trial => trial.Cell).ThenBy(trial => trial.Seed);
    }
}
