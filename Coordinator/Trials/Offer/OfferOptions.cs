using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Coordinator.Trials.Offer;

/// <summary>How trials are offered. Bound from <c>Offers</c>.</summary>
public sealed class OfferOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Offers";

    /// <summary>Offers open at a time. Few, so that cancel and priority act at once; at least one for every idle slot. Default 64.</summary>
    [Range(1, 100_000)]
    public int Window { get; set; } = 64;

    /// <summary>After how long an offer that nobody took is repeated. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan AgainAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time between two looks at the queue. Default 0.5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(0.5);
}
