using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Coordinator.Broker;

/// <summary>How the broker's queues are watched. Bound from <c>BrokerWatch</c>.</summary>
public sealed class WatchOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "BrokerWatch";

    /// <summary>The time between two looks at the queues. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(10);
}
