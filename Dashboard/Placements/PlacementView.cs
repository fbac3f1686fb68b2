using Orchestrator.Dashboard.Scope;
using Orchestrator.Results.Placements;

namespace Orchestrator.Dashboard.Placements;

/// <summary>What the page of placements shows of its scope, as it stands in the URL.</summary>
public sealed record PlacementView
{
    /// <summary>Which results.</summary>
    public required ResultScope Scope { get; init; }

    /// <summary>The module whose backbones are shown beside each other, by its name in the report; empty for the first.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The pair of factors whose interaction is drawn, as <c>module~placement</c>; empty for the page's choice.</summary>
    public string Pair { get; init; } = "";

    /// <summary>The kind of block that is drawn; empty for that of the first backbone.</summary>
    public string Block { get; init; } = "";

    /// <summary>The address of this view; what is at its default is left out.</summary>
    public string Url => Scope.Address(ResultPages.Placement, Own);

    /// <summary>The parts that forms carry along without a field of their own.</summary>
    public IEnumerable<(string Name, string Value)> Own
    {
        get
        {
            if (Subject.Length > 0) yield return ("subject", Subject);
            if (Pair.Length > 0) yield return ("pair", Pair);
            if (Block.Length > 0) yield return ("block", Block);
        }
    }

    /// <summary>Reads the view of a URL.</summary>
    public static PlacementView Read(UrlQuery query) => new()
    {
        Scope = ResultScope.Read(query), Subject = query.One("subject"), Pair = query.One("pair"), Block = query.One("block"),
    };

    /// <summary>The module that is shown on each backbone; null where there is none.</summary>
    public ModulePlacements? SubjectOf(PlacementReport report) =>
        report.Modules.FirstOrDefault(module => module.Name == Subject) ?? (report.Modules is [var first, ..] ? first : null);

    /// <summary>Where a chart of the page finds its numbers.</summary>
    /// <param name="chart">Its name.</param>
    /// <param name="more">What it depends on besides the scope.</param>
    public string ChartAddress(string chart, params IEnumerable<(string Name, string Value)> more) => Scope.Address($"{ResultPages.Placement}/{chart}.json", more);
}
