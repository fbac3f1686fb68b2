using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Notifications;

namespace Orchestrator.Storage.Relational;

/// <summary>Notifications in a relational database.</summary>
public sealed class NotificationStore(StoreDatabase database) : INotificationStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<SweepNews>> LookAsync(TimeSpan stalledAfter, TimeSpan failingEvery, CancellationToken stop) =>
        database.WriteAsync<IReadOnlyList<SweepNews>>(
            async session =>
            {
                await session.ExecuteAsync("watch-reopen");
                await session.ExecuteAsync("watch-progress");
                return await session.ListAsync("watch-news", News, ("stalled_after", stalledAfter), ("failing_every", failingEvery));
            },
            stop);

    /// <inheritdoc/>
    public Task<bool> TellAsync(SweepNews news, IReadOnlyList<NewNotification> messages, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                // Of two coordinators that found the same news one changes the row; the other waits for it and then finds it told.
                var told = await session.ExecuteAsync(
                    Statement(news.Kind), ("sweep", news.SweepId), ("progressed", news.ProgressedAt), ("failed", news.FailedTrials));
                if (told == 0) return false;
                foreach (var message in messages)
                {
                    await session.ExecuteAsync(
                        "notification", ("delivery", message.Delivery), ("sweep", news.SweepId), ("kind", news.Kind), ("channel", message.Channel),
                        ("body", message.Body));
                }

                return true;
            },
            stop);

    /// <inheritdoc/>
    public async Task<ClaimedNotification?> ClaimAsync(string channel, TimeSpan claimFor, CancellationToken stop) =>
        await database.WriteAsync(
            session => session.ListAsync("notification-claim", Claimed, ("channel", channel), ("claim", claimFor)), stop) is [var claimed] ? claimed : null;

    /// <inheritdoc/>
    public Task<bool> SentAsync(ClaimedNotification claimed, CancellationToken stop) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync("notification-sent", ("id", claimed.Id), ("attempt", claimed.Attempt)) == 1, stop);

    /// <inheritdoc/>
    public Task<bool> FailedAsync(ClaimedNotification claimed, string error, TimeSpan? again, CancellationToken stop) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                "notification-failed", ("id", claimed.Id), ("attempt", claimed.Attempt), ("error", error), ("again", again is not null),
                ("delay", again ?? TimeSpan.Zero)) == 1,
            stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NotificationRow>> ListAsync(int limit, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        return await context.Notifications.OrderByDescending(row => row.Id).Take(limit)
            .Select(row => new NotificationRow(
                row.Delivery, row.SweepId, row.Kind, row.Channel, row.State, row.Attempts, row.CreatedAt,
                row.State == NotificationState.Pending ? row.NextAt : null, row.SentAt, row.LastError))
            .ToListAsync(stop);
    }

    private static string Statement(string kind) => kind switch
    {
        NotificationKinds.Ended => "watch-tell-ended",
        NotificationKinds.Failing => "watch-tell-failing",
        NotificationKinds.Stalled => "watch-tell-stalled",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing about a sweep is told under this name."),
    };

    private SweepNews News(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), database.ToInstant(row.GetValue(2)), row.GetInt32(3));

    private static ClaimedNotification Claimed(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
}
