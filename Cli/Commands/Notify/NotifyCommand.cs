using System.CommandLine;

namespace Orchestrator.Cli.Commands.Notify;

/// <summary><c>orchestrator notify</c>: messages about sweeps.</summary>
internal static class NotifyCommand
{
    public static Command Create() => new(
        "notify",
        """
        Messages by webhook and e-mail when a sweep ends, fails or stands still. The coordinator's settings say where to; see
        docs/notifications.md.

        Examples:
          orchestrator notify test
          orchestrator notify list --json
        """)
    {
        NotifyListCommand.Create(),
        NotifyTestCommand.Create(),
    };
}
