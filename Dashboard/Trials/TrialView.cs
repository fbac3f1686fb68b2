using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Trials;

/// <summary>What the page of a trial shows, as it stands in the URL.</summary>
public sealed record TrialView
{
    /// <summary>The tabs, in order.</summary>
    public static IReadOnlyList<(string Name, string Word)> Tabs { get; } = [("overview", "Overview"), ("configuration", "Configuration"), ("log", "Log")];

    /// <summary>The trial.</summary>
    public required TrialId Trial { get; init; }

    /// <summary>The sweep that the reader came from; null when unknown.</summary>
    public string? SweepId { get; init; }

    /// <summary>The open tab.</summary>
    public string Tab { get; init; } = "overview";

    /// <summary>What is searched in the log; empty for all of it.</summary>
    public string Find { get; init; } = "";

    /// <summary>How the curves are drawn.</summary>
    public CurveOptions Curves { get; init; } = CurveOptions.Default;

    /// <summary>The address of this view.</summary>
    public string Url
    {
        get
        {
            var query = new List<string>();
            if (SweepId is not null) query.Add($"sweep={Uri.EscapeDataString(SweepId)}");
            if (Tab != "overview") query.Add($"tab={Tab}");
            if (Find.Length > 0) query.Add($"find={Uri.EscapeDataString(Find)}");
            query.AddRange(Curves.Query.Select(part => $"{part.Name}={part.Value}"));
            return $"/trials/{Trial}" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
        }
    }

    /// <summary>The address of the sweep that the reader came from.</summary>
    public string? SweepUrl => SweepId is null ? null : SweepView.Address(SweepId);
}
