using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Notifications.Deliver;
using Orchestrator.Coordinator.Scheduling;
using Orchestrator.Storage.Notifications;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Notifications.Watch;

/// <summary>
/// Looks for what users want to hear of sweeps and writes the messages into the outbox, each once however many coordinators look. Runs
/// without channels as well: who sets one does not hear of all that ended before.
/// </summary>
public sealed partial class WatchSweeps(
    INotificationStore store,
    NoticeWriter writer,
    IEnumerable<INotificationChannel> channels,
    IOptions<NotificationOptions> options,
    ILogger<WatchSweeps> logger) : IDuty
{
    /// <inheritdoc/>
    public TimeSpan Every => options.Value.Every;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var news in await store.LookAsync(options.Value.StalledAfter, options.Value.FailingEvery, stop))
        {
            var messages = new List<NewNotification>();
            if (channels.Any(channel => channel.IsSet))
            {
                if (await writer.WriteAsync(news, stop) is not { } notice) continue;
                var body = JsonSerializer.Serialize(notice, OrchestratorJson.Compact);
                messages.AddRange(channels.Where(channel => channel.IsSet).Select(channel => new NewNotification(channel.Name, Guid.NewGuid().ToString("N"), body)));
            }

            if (await store.TellAsync(news, messages, stop)) LogNews(news.Kind, news.SweepId, messages.Count);
        }
    }

    [LoggerMessage(EventId = 283, Level = LogLevel.Information, Message = "{Kind}: sweep {SweepId}; {Messages} messages are to be sent.")]
    private partial void LogNews(string kind, string sweepId, int messages);
}
