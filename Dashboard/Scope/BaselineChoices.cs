using Orchestrator.Results;

namespace Orchestrator.Dashboard.Scope;

/// <summary>The baselines that a page offers to compare with.</summary>
/// <param name="Levels">The same cell with another level: text of the URL, words.</param>
/// <param name="Cells">One cell for all: text of the URL, words.</param>
public sealed record BaselineChoices(IReadOnlyList<(string Value, string Words)> Levels, IReadOnlyList<(string Value, string Words)> Cells)
{
    // A longer list nobody scrolls through: every row of the leaderboard offers its own cell besides.
    private const int MostCells = 200;

    /// <summary>The baselines among these cells.</summary>
    public static BaselineChoices Of(ScopedResults results)
    {
        var set = results.All;
        var levels = set.Factors.Where(factor => !CellFactors.Blocks.Contains(factor)).Select(factor => (factor, Levels: set.LevelsOf(factor)))
            .Where(each => each.Levels.Count > 1)
            .SelectMany(each => each.Levels.Select(level => ($"{each.factor}={level}", $"{each.factor} {level}")));
        var cells = set.Cells.Take(MostCells).Select(cell => (BaselineText.Of(BaselineRule.OfCell(cell.Hash)), CellFactors.NameOf(cell)));
        return Chosen(results, new BaselineChoices([.. levels], [.. cells]));
    }

    // What the URL asks for is always among the choices, or the list would show another one.
    private static BaselineChoices Chosen(ScopedResults results, BaselineChoices choices)
    {
        var chosen = BaselineText.Of(results.Baseline);
        var isThere = chosen.Length == 0 || choices.Levels.Concat(choices.Cells).Any(choice => choice.Value == chosen);
        if (isThere) return choices;
        return results.Baseline.Cell is null
            ? choices with { Levels = [.. choices.Levels, (chosen, chosen)] }
            : choices with { Cells = [.. choices.Cells, (chosen, CellFactors.NameOf(results.All.Cells.First(cell => cell.Hash == results.Baseline.Cell)))] };
    }
}
