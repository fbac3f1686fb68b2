using System.CommandLine;
using Orchestrator.Cli.Output;

namespace Orchestrator.Cli.Commands.Notify;

/// <summary><c>orchestrator notify list</c>: what was sent, and what was not.</summary>
internal static class NotifyListCommand
{
    private const int Most = 1000;

    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = $"How many, the latest first; up to {Most}.", DefaultValueFactory = _ => 100 };
        limit.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > Most) given.AddError($"--limit must be from 1 to {Most}.");
        });
        return ControlCommand.Create(
            "list",
            """
            Lists messages about sweeps, the latest first: whether they were sent, and why not.

            Examples:
              orchestrator notify list
              orchestrator notify list --json | jq '.[] | select(.state == "given-up")'
            """,
            [limit],
            (control, parsed, stop) => control.NotificationsAsync(parsed.GetValue(limit), stop),
            NotificationTable.Write);
    }
}
