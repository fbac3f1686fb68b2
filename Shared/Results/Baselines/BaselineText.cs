using System.Diagnostics.CodeAnalysis;

namespace Orchestrator.Results;

/// <summary>
/// Reads the baseline that a person chose: <c>module=none</c> is the same cell without a module, <c>cell:3f2a</c> the one cell whose hash
/// begins so, and an empty text what the definition says.
/// </summary>
public static class BaselineText
{
    private const string CellPrefix = "cell:";

    /// <summary>The rule, or what is wrong with the text in one sentence.</summary>
    public static bool TryRead(
        string? text, ResultSet set, [NotNullWhen(true)] out BaselineRule? rule, [NotNullWhen(false)] out string? problem)
    {
        (rule, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
        {
            rule = BaselineRule.Planned;
        }
        else if (text.StartsWith(CellPrefix, StringComparison.Ordinal))
        {
            var hash = text[CellPrefix.Length..];
            var found = set.AllCells.Where(cell => cell.Hash.StartsWith(hash, StringComparison.Ordinal)).ToList();
            if (found.Count == 1) rule = BaselineRule.OfCell(found[0].Hash);
            else problem = found.Count == 0 ? $"No cell's hash begins with '{hash}'." : $"{found.Count} cells' hashes begin with '{hash}'.";
        }
        else if (LevelsText.TryRead(text, set, out var levels, out problem))
        {
            rule = BaselineRule.SameWith(levels.DistinctBy(level => level.Key).ToDictionary());
        }

        return rule is not null;
    }

    /// <summary>The text that reads back as the rule.</summary>
    public static string Of(BaselineRule rule) =>
        rule.Cell is { } hash ? CellPrefix + hash[..Math.Min(12, hash.Length)]
        : rule.Levels is { } levels ? string.Join(',', levels.Select(level => $"{level.Key}={level.Value}"))
        : "";
}
