using System.CommandLine;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator cancel</c>: stops a sweep.</summary>
internal static class CancelCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        return ControlCommand.Create(
            "cancel",
            """
            Stops a sweep: queued trials at once, running ones within a step. Trials that another active sweep needs go on.
            'retry', or submitting the definition again, takes the cancelled trials up again.

            Examples:
              orchestrator cancel quickstart
              orchestrator cancel quickstart --server http://lab:5081
            """,
            [sweep],
            (control, parsed, stop) => control.CancelAsync(parsed.GetRequiredValue(sweep), stop),
            answer => Console.WriteLine(
                $"{answer.Cancelled} queued trials cancelled, {answer.Stopping.Count} running ones are stopping, "
                + $"{answer.Shared} left to other sweeps."));
    }
}
