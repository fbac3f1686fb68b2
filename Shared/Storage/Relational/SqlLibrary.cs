using System.Collections.Concurrent;
using System.Reflection;

namespace Orchestrator.Storage.Relational;

/// <summary>
/// The SQL statements by name, from the .sql files that are embedded in this assembly. A dialect's own file
/// (<c>Storage/{Dialect}/Sql/</c>) goes before the one that dialects share (<c>Storage/Relational/Sql/</c>).
/// </summary>
public sealed class SqlLibrary(string dialect)
{
    private static readonly Assembly Home = typeof(SqlLibrary).Assembly;

    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text of a statement.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public string Text(string statement) => _texts.GetOrAdd(statement, Load);

    /// <summary>The names of all statements that the dialect has, own and shared.</summary>
    public IReadOnlyList<string> Names() =>
        [.. new[] { Prefix(dialect), Prefix("Relational") }.SelectMany(NamesIn).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> NamesIn(string prefix) =>
        Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => name[prefix.Length..^4]);

    private static string Prefix(string folder) => $"Orchestrator.Storage.{folder}.Sql.";

    private string Load(string statement)
    {
        using var stream = Home.GetManifestResourceStream($"{Prefix(dialect)}{statement}.sql")
            ?? Home.GetManifestResourceStream($"{Prefix("Relational")}{statement}.sql")
            ?? throw new InvalidOperationException($"There is no SQL statement '{statement}' for {dialect}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
