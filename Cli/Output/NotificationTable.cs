using System.Globalization;
using Orchestrator.Results.Export;
using Orchestrator.Storage.Mappings;
using Orchestrator.Storage.Notifications;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>Messages about sweeps for a terminal.</summary>
internal static class NotificationTable
{
    public static void Write(IReadOnlyList<NotificationRow> notifications)
    {
        if (notifications.Count == 0)
        {
            Console.WriteLine("No messages yet. Try the coordinator's settings with: orchestrator notify test");
            return;
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var table = new Table().Border(TableBorder.Simple).AddColumns("when", "event", "sweep", "channel", "state", "attempts", "last problem");
        foreach (var row in notifications)
        {
            table.AddRow(
                $"{Figures.Duration(now - row.CreatedAt)} ago",
                Markup.Escape(row.Kind),
                Markup.Escape(row.SweepId),
                Markup.Escape(row.Channel),
                StoredName.Of(row.State),
                row.Attempts.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(row.LastError ?? ""));
        }

        AnsiConsole.Write(table);
    }
}
