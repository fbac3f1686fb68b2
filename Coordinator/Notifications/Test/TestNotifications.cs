using System.Text.Json;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Notifications.Deliver;
using Orchestrator.Security;
using Orchestrator.Storage.Notifications;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Notifications.Test;

/// <summary>Sends a test message over every channel that is set, once and at once; nothing is stored.</summary>
public sealed class TestNotifications(
    IEnumerable<INotificationChannel> channels, IOptions<NotificationOptions> options, IAuditLog audit, TimeProvider time)
{
    /// <summary>What became of it on each channel; empty when none is set.</summary>
    public async Task<IReadOnlyList<TestAnswer>> HandleAsync(CancellationToken stop)
    {
        var answers = await Task.WhenAll(channels.Where(channel => channel.IsSet).Select(channel => SendAsync(channel, stop)));
        await audit.RecordAsync(AuditActions.TestNotifications, string.Join(',', answers.Select(answer => answer.Channel)), null, stop);
        return answers;
    }

    private async Task<TestAnswer> SendAsync(INotificationChannel channel, CancellationToken stop)
    {
        var notice = new SweepNotice { Event = NotificationKinds.Test, At = time.GetUtcNow().UtcDateTime, Text = "This is a test message; notifications about sweeps look for you here." };
        var message = new OutgoingMessage(Guid.NewGuid().ToString("N"), notice.Event, JsonSerializer.Serialize(notice, OrchestratorJson.Compact));
        return new TestAnswer(channel.Name, channel.Target, await channel.TrySendAsync(message, options.Value.Timeout, time, stop));
    }
}
