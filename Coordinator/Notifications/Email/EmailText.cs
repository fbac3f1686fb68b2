using System.Globalization;
using System.Text;
using Orchestrator.Results.Export;
using Orchestrator.Storage.Notifications;

namespace Orchestrator.Coordinator.Notifications.Email;

/// <summary>A notice as a mail for people.</summary>
public static class EmailText
{
    /// <summary>The subject, on one line.</summary>
    public static string Subject(SweepNotice notice)
    {
        var what = notice.Event switch
        {
            NotificationKinds.Ended => "has ended",
            NotificationKinds.Failing => "has failed trials",
            NotificationKinds.Stalled => "stands still",
            _ => "test message",
        };
        // A line break would begin a header of its own.
        var name = string.Concat((notice.Sweep?.Name ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter));
        return $"[orchestrator] {name} {what}".Replace("  ", " ", StringComparison.Ordinal);
    }

    /// <summary>The body, plain text.</summary>
    public static string Body(SweepNotice notice)
    {
        var text = new StringBuilder().AppendLine(notice.Text).AppendLine();
        if (notice.Reason is { } reason) text.AppendLine(reason).AppendLine();
        foreach (var (state, count) in notice.Trials ?? new Dictionary<string, int>())
            text.AppendLine(CultureInfo.InvariantCulture, $"{state,12}: {count}");
        if (notice.Best is { } best) text.AppendLine().AppendLine(Best(best));
        foreach (var failure in notice.Failures ?? [])
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Trial {failure.Trial} ({failure.Cause}): {failure.Message}");
        if (notice.Sweep?.Link is { } link) text.AppendLine().AppendLine(link);
        return text.ToString();
    }

    private static string Best(NoticeBest best)
    {
        var cell = string.Join(", ", best.Factors.Select(factor => $"{factor.Key} {factor.Value}"));
        var spread = best.StandardDeviation is { } deviation ? $" ± {Figures.Metric(deviation, best.Metric)}" : "";
        return $"Best cell: {cell}: {best.Metric} {Figures.Metric(best.Mean, best.Metric)}{spread} {Figures.Unit(best.Metric)} over {best.Seeds} seeds.";
    }
}
