namespace Orchestrator.Storage.Notifications;

/// <summary>A notification that is this process's to send until the claim ends.</summary>
/// <param name="Id">The notification.</param>
/// <param name="Attempt">The number of this attempt, from 1.</param>
/// <param name="Delivery">What receivers know a repeated delivery by.</param>
/// <param name="SweepId">The sweep.</param>
/// <param name="Kind">One of <see cref="NotificationKinds"/>.</param>
/// <param name="Body">What is to be sent, as JSON.</param>
public sealed record ClaimedNotification(long Id, int Attempt, string Delivery, string SweepId, string Kind, string Body);
