using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Orchestrator.Storage.Mappings;

namespace Orchestrator.Security;

/// <summary>Sets of scopes: what includes what, and how they are written: <c>read,submit</c>.</summary>
public static class Scopes
{
    /// <summary>Every scope.</summary>
    public static IReadOnlySet<Scope> All { get; } = Enum.GetValues<Scope>().ToFrozenSet();

    /// <summary>No scope.</summary>
    public static IReadOnlySet<Scope> None { get; } = FrozenSet<Scope>.Empty;

    /// <summary>Every word that <see cref="TryParse"/> takes, in a sentence's form.</summary>
    public static string Known { get; } = string.Join(", ", Enum.GetValues<Scope>().Select(Name));

    /// <summary>The scopes with those that they include.</summary>
    public static IReadOnlySet<Scope> Expand(IEnumerable<Scope> scopes)
    {
        var given = scopes.ToHashSet();
        if (given.Contains(Scope.Admin)) return All;
        if (given.Count > 0) given.Add(Scope.Read);
        return given.ToFrozenSet();
    }

    /// <summary>The scopes that both sets have, included ones counted.</summary>
    public static IReadOnlySet<Scope> Common(IEnumerable<Scope> first, IEnumerable<Scope> second) =>
        Expand(first).Intersect(Expand(second)).ToFrozenSet();

    /// <summary>A scope's word.</summary>
    public static string Name(Scope scope) => StoredName.Of(scope);

    /// <summary>The scopes as text, in the order of the enumeration: <c>read,submit</c>.</summary>
    public static string Format(IEnumerable<Scope> scopes) => string.Join(',', scopes.Distinct().Order().Select(Name));

    /// <summary>Reads what <see cref="Format"/> writes.</summary>
    /// <param name="text">Words with commas between them.</param>
    /// <param name="scopes">The scopes as written, without those that they include; null when there is a problem.</param>
    /// <param name="problem">What is wrong, as a sentence; null when nothing is.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out IReadOnlySet<Scope>? scopes, [NotNullWhen(false)] out string? problem)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = words.Where(word => !TryName(word, out _)).ToList();
        problem = unknown.Count > 0 ? $"No scope is called {string.Join(" or ", unknown.Select(word => $"'{word}'"))}. Known: {Known}."
            : words.Length == 0 ? $"At least one scope is needed. Known: {Known}."
            : null;
        scopes = problem is null ? words.Select(Parse).ToFrozenSet() : null;
        return problem is null;
    }

    /// <summary>Reads what <see cref="Format"/> wrote into a database; an empty text is no scope.</summary>
    /// <exception cref="FormatException">The text holds another word.</exception>
    public static IReadOnlySet<Scope> ParseStored(string text) =>
        text.Length == 0 ? None : TryParse(text, out var scopes, out var problem) ? scopes : throw new FormatException(problem);

    private static Scope Parse(string word) => TryName(word, out var scope) ? scope : throw new FormatException(word);

    private static bool TryName(string word, out Scope scope)
    {
        foreach (var known in Enum.GetValues<Scope>())
        {
            if (!Name(known).Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
            scope = known;
            return true;
        }

        scope = default;
        return false;
    }
}
