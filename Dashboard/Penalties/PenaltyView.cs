using Orchestrator.Dashboard.Scope;
using Orchestrator.Results.Penalties;

namespace Orchestrator.Dashboard.Penalties;

/// <summary>What the page of λ shows of its scope, as it stands in the URL.</summary>
public sealed record PenaltyView
{
    /// <summary>Which results.</summary>
    public required ResultScope Scope { get; init; }

    /// <summary>Whether each backbone and data set has its own lines. Default: averaged over them.</summary>
    public bool IsApart { get; init; }

    /// <summary>The network whose layers are shown, by its name in the report; empty for the first.</summary>
    public string Network { get; init; } = "";

    /// <summary>The address of this view; what is at its default is left out.</summary>
    public string Url => Scope.Address(ResultPages.Penalty, Own);

    /// <summary>The parts that forms carry along without a field of their own.</summary>
    public IEnumerable<(string Name, string Value)> Own
    {
        get
        {
            if (IsApart) yield return ("apart", "true");
            if (Network.Length > 0) yield return ("network", Network);
        }
    }

    /// <summary>Where the chart of lines finds its numbers.</summary>
    public string LinesAddress => Scope.Address(ResultPages.Penalty + "/lines.json", IsApart ? [("apart", "true")] : []);

    /// <summary>Where the chart of a network's layers finds its numbers.</summary>
    public string LayersAddress(PenaltyCurve network) => Scope.Address(ResultPages.Penalty + "/layers.json", [("network", network.Name)]);

    /// <summary>Reads the view of a URL.</summary>
    public static PenaltyView Read(UrlQuery query) => new()
    {
        Scope = ResultScope.Read(query), IsApart = query.One("apart") == "true", Network = query.One("network"),
    };

    /// <summary>The network whose layers are shown: the one asked for, else the first that has any; null where none has.</summary>
    public PenaltyCurve? NetworkOf(PenaltyReport report)
    {
        var measured = report.Curves.Where(curve => curve.Points.Any(point => point.Layers.Count > 0)).ToList();
        return measured.Find(curve => curve.Name == Network) ?? measured.FirstOrDefault();
    }
}
