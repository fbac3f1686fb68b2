using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Scheduling;
using Orchestrator.Storage.Notifications;
using Orchestrator.Telemetry;

namespace Orchestrator.Coordinator.Notifications.Deliver;

/// <summary>
/// Sends what is in the outbox: each message by one coordinator at a time, again after a failure, at least once in all. A coordinator that
/// dies between sending and noting it leaves a message that is sent again, under the same delivery id.
/// </summary>
public sealed partial class DeliverNotifications(
    INotificationStore store,
    IEnumerable<INotificationChannel> channels,
    OrchestratorMeter meter,
    IOptions<NotificationOptions> options,
    TimeProvider time,
    ILogger<DeliverNotifications> logger) : IDuty
{
    /// <inheritdoc/>
    public TimeSpan Every => options.Value.Every;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken stop) =>
        // Side by side: a receiver that does not answer keeps only its own channel waiting.
        Task.WhenAll(channels.Where(channel => channel.IsSet).Select(channel => DeliverAsync(channel, stop)));

    private async Task DeliverAsync(INotificationChannel channel, CancellationToken stop)
    {
        while (await store.ClaimAsync(channel.Name, options.Value.ClaimFor, stop) is { } claimed)
        {
            var message = new OutgoingMessage(claimed.Delivery, claimed.Kind, claimed.Body);
            if (await channel.TrySendAsync(message, options.Value.Timeout, time, stop) is { } problem) await NoteFailureAsync(channel, claimed, problem, stop);
            else if (await store.SentAsync(claimed, stop)) NoteSent(channel, claimed);
        }
    }

    private void NoteSent(INotificationChannel channel, ClaimedNotification claimed)
    {
        Count(channel, "sent");
        LogSent(claimed.Kind, claimed.SweepId, channel.Name, claimed.Delivery);
    }

    private async Task NoteFailureAsync(INotificationChannel channel, ClaimedNotification claimed, string problem, CancellationToken stop)
    {
        var again = options.Value.DelayAfter(claimed.Attempt, JitterOf(claimed));
        if (!await store.FailedAsync(claimed, problem, again, stop)) return;
        Count(channel, again is null ? "given-up" : "failed");
        if (again is { } delay) LogFailed(claimed.Kind, claimed.SweepId, channel.Name, claimed.Attempt, problem, delay);
        else LogGivenUp(claimed.Kind, claimed.SweepId, channel.Name, claimed.Attempt, problem);
    }

    private void Count(INotificationChannel channel, string outcome) =>
        meter.Notifications.Add(1, Tags.Word(Tags.Channel, channel.Name), Tags.Word(Tags.Outcome, outcome));

    // The last digits of a delivery's id are random.
    private static double JitterOf(ClaimedNotification claimed) => int.Parse(claimed.Delivery[^4..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 65536.0;

    [LoggerMessage(EventId = 280, Level = LogLevel.Information, Message = "{Kind} of sweep {SweepId} was sent by {Channel} ({Delivery}).")]
    private partial void LogSent(string kind, string sweepId, string channel, string delivery);

    [LoggerMessage(EventId = 281, Level = LogLevel.Warning, Message = "{Kind} of sweep {SweepId} was not sent by {Channel} (attempt {Attempt}): {Problem} It is tried again in {Delay}.")]
    private partial void LogFailed(string kind, string sweepId, string channel, int attempt, string problem, TimeSpan delay);

    [LoggerMessage(EventId = 282, Level = LogLevel.Error, Message = "{Kind} of sweep {SweepId} was not sent by {Channel} after {Attempt} attempts and is given up: {Problem}")]
    private partial void LogGivenUp(string kind, string sweepId, string channel, int attempt, string problem);
}
