using System.Diagnostics;

namespace Orchestrator.Telemetry;

/// <summary>
/// The spans of this program. Each attempt is a trace of its own, which the store keeps with it, and links to the submission of its sweep and
/// to the claim (whose trace is that of the offer): one trace for a sweep of 100,000 trials would be of no use to anybody.
/// </summary>
public static class Traces
{
    /// <summary>The source's name.</summary>
    public const string SourceName = "Orchestrator";

    /// <summary>A sweep is submitted.</summary>
    public const string Submit = "submit";

    /// <summary>Trials are offered to workers.</summary>
    public const string Offer = "offer";

    /// <summary>A worker takes trials.</summary>
    public const string Claim = "claim";

    /// <summary>An attempt, from its claim to its end.</summary>
    public const string Attempt = "attempt";

    /// <summary>An epoch with its validation.</summary>
    public const string Epoch = "epoch";

    /// <summary>A checkpoint is written.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>What an attempt reports is written to the store: epochs, log lines, checkpoints, its end.</summary>
    public const string Report = "report";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Whether anybody records.</summary>
    public static bool IsRecorded => Source.HasListeners();

    /// <summary>Begins a span below the current one. Null when nobody records.</summary>
    public static Activity? Start(string name, ActivityKind kind = ActivityKind.Internal) => Source.StartActivity(name, kind);

    /// <summary>Begins a span below one of another process or thread.</summary>
    /// <param name="name">What happens.</param>
    /// <param name="parent">The other one, as W3C's traceparent; without one there is no span, because it would belong nowhere.</param>
    public static Activity? StartBelow(string name, string? parent) =>
        ActivityContext.TryParse(parent, null, isRemote: true, out var context) ? Source.StartActivity(name, ActivityKind.Internal, context) : null;

    /// <summary>A span that began before it was known that there is one, and ends now.</summary>
    public static ActivityContext? Past(string name, DateTimeOffset began, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        using var span = Source.StartActivity(name, ActivityKind.Internal, parentContext: default, startTime: began);
        foreach (var (tag, value) in tags) span?.SetTag(tag, value);
        return span?.Context;
    }

    /// <summary>Begins a trace that links to others.</summary>
    public static Activity? StartRoot(string name, params ReadOnlySpan<ActivityContext?> others)
    {
        var links = new List<ActivityLink>();
        foreach (var other in others)
        {
            if (other is { } context) links.Add(new ActivityLink(context));
        }

        // Without a current span the new one has no parent.
        Activity.Current = null;
        return Source.StartActivity(name, ActivityKind.Internal, parentContext: default, tags: null, links);
    }

    /// <summary>The context of a W3C traceparent; null when it is none.</summary>
    public static ActivityContext? Parse(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var context) ? context : null;
}
