using System.CommandLine;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator resume</c>.</summary>
internal static class ResumeCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        return ControlCommand.Create(
            "resume",
            """
            Gives out the trials of a paused sweep again.

            Example:
              orchestrator resume quickstart
            """,
            [sweep],
            (control, parsed, stop) => control.ResumeAsync(parsed.GetRequiredValue(sweep), stop),
            answer => Console.WriteLine($"{answer.SweepId} goes on."));
    }
}
