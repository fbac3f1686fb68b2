using System.CommandLine;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator pause</c>.</summary>
internal static class PauseCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        return ControlCommand.Create(
            "pause",
            """
            Pauses a sweep: its trials are given out no more; running ones go on, and other sweeps keep what they share with it.

            Example:
              orchestrator pause quickstart
            """,
            [sweep],
            (control, parsed, stop) => control.PauseAsync(parsed.GetRequiredValue(sweep), stop),
            answer => Console.WriteLine($"{answer.SweepId} is paused."));
    }
}
