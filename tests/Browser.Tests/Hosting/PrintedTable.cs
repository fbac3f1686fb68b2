using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orchestrator.Browser.Tests.Hosting;

/// <summary>A table as a reader of the page sees it: words of its cells by column.</summary>
internal sealed partial class PrintedTable
{
    private const string Read = """
        table => {
          const words = cell => { const copy = cell.cloneNode(true); copy.querySelectorAll('.tag, .visually-hidden').forEach(extra => extra.remove()); return copy.textContent; };
          return {
            heads: [...table.tHead.rows[0].cells].map(words),
            rows: [...table.tBodies].flatMap(body => [...body.rows]).map(row => [...row.cells].map(words)),
          };
        }
        """;

    private readonly IReadOnlyList<string> _heads;

    private PrintedTable(JsonElement table)
    {
        _heads = Texts(table.GetProperty("heads"));
        Rows = [.. table.GetProperty("rows").EnumerateArray().Select(Texts)];
    }

    /// <summary>The words of each row's cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>The table as it stands in the page.</summary>
    public static async Task<PrintedTable> OfAsync(ILocator table) => new(await table.EvaluateAsync<JsonElement>(Read));

    /// <summary>The cell of a row under the first head that begins so, in any case.</summary>
    public string Cell(IReadOnlyList<string> row, string head)
    {
        var column = _heads.Index().Where(each => each.Item.StartsWith(head, StringComparison.OrdinalIgnoreCase)).Select(each => each.Index).DefaultIfEmpty(-1).First();
        return column >= 0 ? row[column] : throw new InvalidOperationException($"No column '{head}' among {string.Join(", ", _heads)}.");
    }

    /// <summary>The levels that a row names, joined: its first cells up to the first number.</summary>
    public string Levels(IReadOnlyList<string> row, params string[] factors) => string.Join(' ', factors.Select(factor => Level(Cell(row, factor))));

    /// <summary>
    /// Fails unless each number is printed, in this order and rounded right: each lies within half a unit of its last printed digit. Powers of a
    /// thousand are printed as K, M and G.
    /// </summary>
    public static void AssertPrints(string cell, params double[] numbers)
    {
        var printed = Number().Matches(cell.Replace('\u2212', '-').Replace("\u2009", "", StringComparison.Ordinal));
        Assert.True(printed.Count >= numbers.Length, $"'{cell}' has fewer than {numbers.Length} numbers.");
        foreach (var (match, number) in printed.Zip(numbers))
        {
            var factor = match.Groups["power"].Value switch { "K" => 1e3, "M" => 1e6, "G" => 1e9, _ => 1 };
            var digits = match.Groups["digits"].Value;
            var decimals = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? digits.Length - dot - 1 : 0;
            var difference = Math.Abs((double.Parse(digits, CultureInfo.InvariantCulture) * factor) - number);
            Assert.True(difference <= (0.5 * Math.Pow(10, -decimals) * factor) + 1e-9, $"'{cell}' prints {digits} where it is {number:R}.");
        }
    }

    private static string Level(string cell) => cell.Split('\n', ' ')[0];

    private static List<string> Texts(JsonElement texts) => [.. texts.EnumerateArray().Select(text => text.GetString()!.Trim())];

    [GeneratedRegex(@"(?<digits>[+-]?\d+(\.\d+)?)(\s?(?<power>[KMG])\b)?")]
    private static partial Regex Number();
}
