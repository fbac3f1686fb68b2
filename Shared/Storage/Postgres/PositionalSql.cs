using System.Text.RegularExpressions;

namespace Orchestrator.Storage.Postgres;

/// <summary>
/// A statement as the server takes it: without comments, its named parameters numbered. The driver would do the same each time that the
/// statement is run.
/// </summary>
internal sealed partial class PositionalSql
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <summary>The statement of a .sql file.</summary>
    public PositionalSql(string text) =>
        Text = Parameter().Replace(Comment().Replace(text, ""), match => $"${PositionOf(match.Groups[1].Value) + 1}").Trim();

    /// <summary>The statement, its parameters as <c>$1</c>, <c>$2</c> and so on.</summary>
    public string Text { get; }

    /// <summary>How many parameters it has.</summary>
    public int Count => _positions.Count;

    /// <summary>The position of a parameter, from 0.</summary>
    /// <exception cref="KeyNotFoundException">The statement has no such parameter.</exception>
    public int this[string name] => _positions[name];

    private int PositionOf(string name)
    {
        if (!_positions.TryGetValue(name, out var position)) _positions.Add(name, position = _positions.Count);
        return position;
    }

    // No statement has either of the two inside of a quoted text.
    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Parameter();
}
