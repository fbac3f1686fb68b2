using System.Globalization;

namespace Orchestrator.Dashboard.Workers;

/// <summary>What the page of the fleet shows, as it stands in the URL.</summary>
public sealed record FleetView
{
    /// <summary>The tabs, in order.</summary>
    public static IReadOnlyList<(string Name, string Word)> Tabs { get; } = [("workers", "Workers"), ("timeline", "Timeline"), ("assignment", "Assignment")];

    /// <summary>The spans of the timeline to choose from, in hours.</summary>
    public static IReadOnlyList<int> Spans { get; } = [1, 6, 24, 168];

    /// <summary>Most slots that an assignment is played on.</summary>
    public const int MostSlots = 10_000;

    /// <summary>The open one of <see cref="Tabs"/>. Default: workers.</summary>
    public string Tab { get; init; } = "workers";

    /// <summary>Hours of the timeline until now. Default 6.</summary>
    public int Hours { get; init; } = 6;

    /// <summary>The sweep whose durations are played; null for the newest that has some.</summary>
    public string? SweepId { get; init; }

    /// <summary>Slots that they are played on; null for those that are there.</summary>
    public int? Slots { get; init; }

    /// <summary>The address of this view; what is at its default is left out.</summary>
    public string Url
    {
        get
        {
            var query = new List<string>();
            if (Tab != "workers") query.Add($"tab={Tab}");
            if (Hours != 6) query.Add($"hours={Hours.ToString(CultureInfo.InvariantCulture)}");
            if (SweepId is not null) query.Add($"sweep={Uri.EscapeDataString(SweepId)}");
            if (Slots is not null) query.Add($"slots={Slots.Value.ToString(CultureInfo.InvariantCulture)}");
            return "/workers" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
        }
    }

    /// <summary>Reads a query; what makes no sense is at its default.</summary>
    public static FleetView Read(string? tab, int? hours, string? sweep, int? slots) => new()
    {
        Tab = Tabs.Any(known => known.Name == tab) ? tab! : "workers",
        Hours = hours is >= 1 and <= 24 * 365 ? hours.Value : 6,
        SweepId = string.IsNullOrEmpty(sweep) ? null : sweep,
        Slots = slots is >= 1 and <= MostSlots ? slots : null,
    };
}
