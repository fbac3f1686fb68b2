using Orchestrator.Storage.Notifications;

namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>notifications</c>: one message about a sweep for one channel, sent or to be sent.</summary>
public sealed class NotificationEntity
{
    /// <summary>Grows with every notification; the order of sending.</summary>
    public long Id { get; init; }

    /// <summary>What receivers know a repeated delivery by; the same at every attempt.</summary>
    public required string Delivery { get; init; }

    /// <summary>The sweep.</summary>
    public required string SweepId { get; init; }

    /// <summary>What happened, see <see cref="NotificationKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The channel: <c>webhook</c> or <c>email</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>What is sent, as JSON; written once, so that every attempt sends the same.</summary>
    public required string Body { get; init; }

    /// <summary>When it happened, by the database's clock.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Whether it was sent.</summary>
    public required NotificationState State { get; init; }

    /// <summary>Attempts begun. Whoever reports the end of an attempt names its number: an older one's report is refused.</summary>
    public required int Attempts { get; init; }

    /// <summary>Not to be tried before; while an attempt lasts, when it is taken for lost.</summary>
    public required DateTime NextAt { get; init; }

    /// <summary>When the receiver took it; null until then.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>Why the last attempt failed; null if none did.</summary>
    public string? LastError { get; init; }
}
