namespace Orchestrator.Storage.Notifications;

/// <summary>A notification in a list.</summary>
/// <param name="Delivery">What the receiver knows it by.</param>
/// <param name="SweepId">The sweep.</param>
/// <param name="Kind">One of <see cref="NotificationKinds"/>.</param>
/// <param name="Channel">The channel.</param>
/// <param name="State">Whether it was sent.</param>
/// <param name="Attempts">Attempts begun.</param>
/// <param name="CreatedAt">When it happened, UTC.</param>
/// <param name="NextAt">When it is tried again, UTC; null when it is not.</param>
/// <param name="SentAt">When the receiver took it, UTC; null until then.</param>
/// <param name="LastError">Why the last attempt failed; null if none did.</param>
public sealed record NotificationRow(
    string Delivery,
    string SweepId,
    string Kind,
    string Channel,
    NotificationState State,
    int Attempts,
    DateTime CreatedAt,
    DateTime? NextAt,
    DateTime? SentAt,
    string? LastError);
