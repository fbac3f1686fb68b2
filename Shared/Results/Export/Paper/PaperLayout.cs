using System.Diagnostics.CodeAnalysis;

namespace Orchestrator.Results.Export;

/// <summary>Which factors make the rows of a table in a paper, and which its columns.</summary>
/// <param name="Rows">The factors of the rows.</param>
/// <param name="Columns">The factors of the columns; none gives one column of numbers.</param>
public sealed record PaperLayout(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns)
{
    /// <summary>
    /// The layout asked for, or what is wrong with it in one sentence. What is not asked for is filled in: data sets and backbones make
    /// columns, other factors rows. A factor with one level is only mentioned.
    /// </summary>
    /// <param name="board">The leaderboard.</param>
    /// <param name="rows">Factors wanted as rows; null for the default.</param>
    /// <param name="columns">Factors wanted as columns; null for the default.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="problem">What is wrong.</param>
    public static bool TryChoose(
        Leaderboard board, IReadOnlyList<string>? rows, IReadOnlyList<string>? columns, [NotNullWhen(true)] out PaperLayout? layout,
        [NotNullWhen(false)] out string? problem)
    {
        layout = null;
        var unknown = (rows ?? []).Concat(columns ?? []).FirstOrDefault(factor => !board.Factors.Contains(factor));
        if (unknown is not null)
        {
            problem = LevelsText.Unknown("factor", unknown, board.Factors);
            return false;
        }

        var varying = board.Factors.Where(factor => board.Rows.Select(row => row.Cell.LevelOf(factor)).Distinct().Count() > 1).ToList();
        bool IsColumn(string factor) => columns?.Contains(factor) ?? (rows?.Contains(factor) != true && IsBlock(factor, rows));
        var chosen = new PaperLayout(
            rows ?? [.. varying.Where(factor => !IsColumn(factor))],
            columns ?? [.. varying.Where(IsColumn).OrderBy(factor => factor != CellFactors.Dataset)]);
        problem = Ambiguity(board, chosen, varying);
        if (problem is null) layout = chosen;
        return problem is null;
    }

    // Whoever names the rows wants everything else as columns.
    private static bool IsBlock(string factor, IReadOnlyList<string>? rows) => rows is not null || CellFactors.Blocks.Contains(factor);

    private static string? Ambiguity(Leaderboard board, PaperLayout layout, List<string> varying)
    {
        var taken = layout.Rows.Concat(layout.Columns).ToList();
        if (taken.Distinct().Count() < taken.Count) return "A factor is asked for both as rows and as columns.";
        var isUnique = board.Rows.Select(row => CellFactors.KeyOf(row.Cell.Among(taken.Contains))).Distinct().Count() == board.Rows.Count;
        var left = varying.Where(factor => !taken.Contains(factor)).ToList();
        return isUnique ? null
            : left.Count == 0 ? "Several cells have the same factors."
            : $"Several cells fall on one place of the table: make {string.Join(" and ", left)} rows or columns, "
                + "or keep one level of it with --where.";
    }
}
