using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Coordinator.Trials.Reap;

/// <summary>How trials are taken back from silent workers. Bound from <c>Reap</c>.</summary>
public sealed class ReapOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Reap";

    /// <summary>The time between two looks for leases that ended. Default 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Trials taken back in one transaction. Default 100.</summary>
    [Range(1, 10_000)]
    public int Batch { get; set; } = 100;
}
