using System.CommandLine;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator include</c>: gives an excluded worker trials again.</summary>
internal static class IncludeCommand
{
    public static Command Create()
    {
        var worker = CommonOptions.Worker();
        return ControlCommand.Create(
            "include",
            """
            Takes back every exclusion of a worker and its devices.

            Example:
              orchestrator include gpu-node-3
            """,
            [worker],
            (control, parsed, stop) => control.IncludeAsync(parsed.GetRequiredValue(worker), stop),
            answer => Console.WriteLine($"{answer.Registration.WorkerId} gets trials again."));
    }
}
