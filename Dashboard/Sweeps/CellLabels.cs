using Orchestrator.Sweeps;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>Names of a sweep's cells: the factors that tell them apart, and those that all of them share.</summary>
public sealed class CellLabels
{
    private CellLabels(IReadOnlyList<string> varying, IReadOnlyList<KeyValuePair<string, string>> common) => (Varying, Common) = (varying, common);

    /// <summary>Names of the factors whose level differs between cells, in the order of print.</summary>
    public IReadOnlyList<string> Varying { get; }

    /// <summary>Factors that have the same level in every cell.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Common { get; }

    /// <summary>Finds what tells these cells apart.</summary>
    public static CellLabels Of(IReadOnlyList<PlannedCell> cells)
    {
        var names = cells.SelectMany(cell => cell.Factors).Select(factor => factor.Key).Distinct().ToList();
        var varying = names.Where(name => cells.Select(cell => Level(cell, name)).Distinct().Count() > 1).ToList();
        var common = names.Except(varying).Select(name => KeyValuePair.Create(name, Level(cells[0], name)!));
        return new CellLabels(varying, [.. common]);
    }

    /// <summary>The level of a factor in a cell, or null when it does not apply there.</summary>
    public static string? Level(PlannedCell cell, string factor) =>
        cell.Factors.Where(pair => pair.Key == factor).Select(pair => pair.Value).FirstOrDefault();

    /// <summary>The cell's differing levels, such as <c>se · standard</c>; all of its levels in a sweep of one cell.</summary>
    public string Short(PlannedCell cell)
    {
        var shown = cell.Factors.Where(factor => Varying.Count == 0 || Varying.Contains(factor.Key));
        return string.Join(" · ", shown.Select(factor => factor.Key == "penalty" ? $"λ {factor.Value}" : factor.Value));
    }
}
