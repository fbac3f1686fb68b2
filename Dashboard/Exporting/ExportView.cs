using System.Diagnostics.CodeAnalysis;
using Orchestrator.Dashboard.Scope;
using Orchestrator.Results.Export;

namespace Orchestrator.Dashboard.Exporting;

/// <summary>How the table of a paper is laid out, as it stands in the URL. The words are those of <c>orchestrator export</c>.</summary>
public sealed record ExportView
{
    /// <summary>Which results.</summary>
    public required ResultScope Scope { get; init; }

    /// <summary>Factors of the rows; empty for the usual ones.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Factors of the columns; empty for the usual ones.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What stands after ±.</summary>
    public PaperSpread Spread { get; init; }

    /// <summary>Whether parameters and MACs are left out.</summary>
    public bool HidesCosts { get; init; }

    /// <summary>What the LaTeX macros begin with; empty for the first sweep's name.</summary>
    public string MacroPrefix { get; init; } = "";

    /// <summary>Where the table is downloaded.</summary>
    /// <param name="format">One of <see cref="TableFile.Formats"/>.</param>
    /// <param name="isManifest">Whether it is the manifest of that file.</param>
    public string TableAddress(string format, bool isManifest = false) =>
        Scope.Address(ResultPages.Export + (isManifest ? "/manifest" : "/table"), Own.Prepend(("format", format)));

    /// <summary>The parts of the URL besides the scope; what is at its default is left out.</summary>
    public IEnumerable<(string Name, string Value)> Own
    {
        get
        {
            foreach (var factor in Rows) yield return ("rows", factor);
            foreach (var factor in Columns) yield return ("columns", factor);
            if (Spread == PaperSpread.Confidence) yield return ("spread", "confidence");
            if (HidesCosts) yield return ("costs", "none");
            if (MacroPrefix.Length > 0) yield return ("macros", MacroPrefix);
        }
    }

    /// <summary>Reads the view of a URL.</summary>
    public static ExportView Read(UrlQuery query) => new()
    {
        Scope = ResultScope.Read(query),
        Rows = [.. query.All("rows").Distinct()],
        Columns = [.. query.All("columns").Distinct()],
        Spread = query.One("spread") == "confidence" ? PaperSpread.Confidence : PaperSpread.Deviation,
        HidesCosts = query.One("costs") == "none",
        MacroPrefix = query.One("macros").Trim(),
    };

    /// <summary>Lays the table out, or says in one sentence why it cannot be.</summary>
    public bool TryLay(ScopedResults results, [NotNullWhen(true)] out PaperTable? table, [NotNullWhen(false)] out string? problem)
    {
        var isLaid = PaperLayout.TryChoose(results.Board, Asked(Rows), Asked(Columns), out var layout, out problem);
        table = isLaid ? PaperTable.Of(results.Board, layout!, new PaperStyle(Spread, !HidesCosts, MacroPrefix.Length > 0 ? MacroPrefix : null)) : null;
        return isLaid;
    }

    private static IReadOnlyList<string>? Asked(IReadOnlyList<string> factors) => factors.Count == 0 ? null : factors;
}
