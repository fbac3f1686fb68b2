using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Telemetry;

/// <summary>Who may read metrics, and how fresh those of the fleet are. Bound from <c>Metrics</c>.</summary>
public sealed class MetricsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Metrics";

    /// <summary>
    /// Whether <c>/metrics</c> answers everybody: a coordinator and a dashboard then ask for no token with the scope read, and a worker may listen
    /// on other addresses than loopback. Default false.
    /// </summary>
    public bool Anonymous { get; set; }

    /// <summary>The time between two counts over all trials and workers; longer where counting itself takes long. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CountEvery { get; set; } = TimeSpan.FromSeconds(15);
}
