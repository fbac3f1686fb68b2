namespace Orchestrator.Sweeps;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
public static class NearestName
{
    private const int ShortestPart = 3;

    /// <summary>The sentences that follow "is not known": a suggestion if one is near, and the names that are known.</summary>
    public static string Hint(string given, IEnumerable<string> known, string heading = "Known")
    {
        string[] names = [.. known];
        var nearest = Find(given, names);
        var list = names.Length == 0 ? "There are none." : $"{heading}: {string.Join(", ", names)}.";
        return nearest is null ? list : $"Did you mean '{nearest}'? {list}";
    }

    /// <summary>The nearest of the names: by edits within a third of the length, else one that contains or abbreviates to what was given; or null.</summary>
    public static string? Find(string given, IReadOnlyList<string> known) =>
        ByEdits(given, known)
        ?? known.FirstOrDefault(name => given.Length >= ShortestPart && name.Contains(given, StringComparison.OrdinalIgnoreCase))
        ?? known.FirstOrDefault(name => given.Length > 1 && Initials(name).Equals(given, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first letters of a name's words: <c>lr</c> for <c>learning_rate</c>.</summary>
    private static string Initials(string name) => string.Concat(name.Split('_', '-').Where(word => word.Length > 0).Select(word => word[0]));

    private static string? ByEdits(string given, IReadOnlyList<string> known)
    {
        var limit = Math.Max(1, given.Length / 3);
        return known
            .Where(name => Math.Abs(name.Length - given.Length) <= limit)
            .Select(name => (Name: name, Distance: Distance(given.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.</summary>
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replace, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
