namespace Orchestrator.Coordinator.Notifications;

/// <summary>What a message says, as its JSON has it. Texts are cut, and lists short: a message has at most some kilobytes.</summary>
public sealed record SweepNotice
{
    /// <summary>What happened: one of <see cref="Storage.Notifications.NotificationKinds"/>.</summary>
    public required string Event { get; init; }

    /// <summary>When it was noticed, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Text { get; init; }

    /// <summary>The sweep; null in a test message.</summary>
    public NoticeSweep? Sweep { get; init; }

    /// <summary>The sweep's trials by state, and all of them as <c>total</c>.</summary>
    public IReadOnlyDictionary<string, int>? Trials { get; init; }

    /// <summary>The cell that leads; null before there is a result.</summary>
    public NoticeBest? Best { get; init; }

    /// <summary>The trials that failed last, at most five; null when none has.</summary>
    public IReadOnlyList<NoticeFailure>? Failures { get; init; }

    /// <summary>Why the sweep stands still, when that is known.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when it has not progressed, UTC; null when it does not stand still.</summary>
    public DateTime? Since { get; init; }
}
