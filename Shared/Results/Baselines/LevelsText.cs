using System.Diagnostics.CodeAnalysis;
using Orchestrator.Sweeps;

namespace Orchestrator.Results;

/// <summary>
/// Reads the levels of factors that a person wrote: <c>module=none,backbone=resnet20</c>. A comma within brackets belongs to a level.
/// </summary>
public static class LevelsText
{
    /// <summary>Stands for a factor that does not apply, such as the placement of a cell without a module.</summary>
    public const string Absent = "-";

    /// <summary>The factors and levels of a text, or what is wrong with it in one sentence.</summary>
    public static bool TryRead(
        string text,
        ResultSet set,
        [NotNullWhen(true)] out IReadOnlyList<KeyValuePair<string, string>>? levels,
        [NotNullWhen(false)] out string? problem)
    {
        levels = null;
        var read = new List<KeyValuePair<string, string>>();
        foreach (var part in Split(text))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) return Fails($"'{part}' is no factor=level.", out problem);
            var (factor, level) = (part[..equals].Trim(), part[(equals + 1)..].Trim());
            if (!set.Factors.Contains(factor)) return Fails(Unknown("factor", factor, set.Factors), out problem);
            if (level != Absent && !set.LevelsOf(factor).Contains(level))
                return Fails(Unknown($"level of {factor}", level, set.LevelsOf(factor)), out problem);
            read.Add(KeyValuePair.Create(factor, level));
        }

        (levels, problem) = (read, null);
        return true;
    }

    /// <summary>Whether a cell has one of the levels given for each factor named.</summary>
    public static bool Matches(PlannedCell cell, ILookup<string, string> levels) =>
        levels.All(factor => factor.Contains(cell.LevelOf(factor.Key) ?? Absent));

    /// <summary>That a name is not known, which it may have meant, and which there are.</summary>
    internal static string Unknown(string kind, string name, IEnumerable<string> known) =>
        $"The {kind} '{name}' is not known. {NearestName.Hint(name, known)}";

    /// <summary>The parts between commas; a comma within brackets does not part.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[at] != ',' || depth > 0) continue;
            yield return text[start..at];
            start = at + 1;
        }

        yield return text[start..];
    }

    private static bool Fails(string message, out string problem)
    {
        problem = message;
        return false;
    }
}
