namespace Orchestrator.Storage.Notifications;

/// <summary>
/// What users are told about sweeps: finding the news, writing each down once however many coordinators look, and sending it at least once.
/// </summary>
public interface INotificationStore
{
    /// <summary>
    /// Notes how far the sweeps are and returns what nobody was told yet. It stays news until <see cref="TellAsync"/>. A standstill is one
    /// of a sweep that is neither paused nor cancelled and has not progressed for <paramref name="stalledAfter"/>; failures are news once
    /// in <paramref name="failingEvery"/> for each sweep.
    /// </summary>
    Task<IReadOnlyList<SweepNews>> LookAsync(TimeSpan stalledAfter, TimeSpan failingEvery, CancellationToken stop);

    /// <summary>
    /// Writes down that news is told, and the messages, which may be none, in one transaction. False when another coordinator has told
    /// it, or it is over: nothing is written then.
    /// </summary>
    Task<bool> TellAsync(SweepNews news, IReadOnlyList<NewNotification> messages, CancellationToken stop);

    /// <summary>
    /// Takes the oldest due notification of a channel to send; never one of a sweep that an older one of it waits for. One that is neither
    /// sent nor failed within <paramref name="claimFor"/> is due again. Null when none is due.
    /// </summary>
    Task<ClaimedNotification?> ClaimAsync(string channel, TimeSpan claimFor, CancellationToken stop);

    /// <summary>Notes that the receiver took it. False when the claim had ended and another attempt began.</summary>
    Task<bool> SentAsync(ClaimedNotification claimed, CancellationToken stop);

    /// <summary>
    /// Notes that the attempt failed: due again after a delay, or given up when it is null. False when the claim had ended and another
    /// attempt began.
    /// </summary>
    Task<bool> FailedAsync(ClaimedNotification claimed, string error, TimeSpan? again, CancellationToken stop);

    /// <summary>The notifications, latest first; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<NotificationRow>> ListAsync(int limit, CancellationToken stop);
}
