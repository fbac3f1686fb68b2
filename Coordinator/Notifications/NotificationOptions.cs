using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Coordinator.Notifications;

/// <summary>When users are told about sweeps, and how often a message is tried. Bound from <c>Notifications</c>.</summary>
public sealed class NotificationOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Notifications";

    /// <summary>The time between two looks at the sweeps, and between two looks for messages that are due. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A sweep stands still when nothing has progressed for this long though trials wait or run. Default 30 min.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan StalledAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The least time between two messages about failed trials of one sweep. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan FailingEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Where the dashboard is for readers, such as <c>https://lab.example/orchestrator</c>. Default: none, and no link in messages.</summary>
    public string? DashboardUrl { get; set; }

    /// <summary>How long one attempt may take. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Attempts before a message is given up. Default 12, which is about 5 h.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 12;

    /// <summary>The longest wait before the second attempt; doubles with each further one. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a coordinator has a message to itself: more than an attempt may take, so that nobody else sends it meanwhile.
    /// </summary>
    public TimeSpan ClaimFor => (2 * Timeout) + TimeSpan.FromSeconds(10);

    /// <summary>The wait before the next attempt, or null when there is none.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="jitter">0 to 1: shortens the wait by up to half, so that what failed together does not come back together.</param>
    public TimeSpan? DelayAfter(int attempt, double jitter)
    {
        if (attempt >= Attempts) return null;
        var seconds = Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), LongestDelay.TotalSeconds);
        return TimeSpan.FromSeconds(seconds * (1 - (jitter / 2)));
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DashboardUrl is { Length: > 0 } url && !WebAddress.IsOne(url))
            yield return new ValidationResult($"DashboardUrl must be an http or https address, not '{url}'.");
    }
}
