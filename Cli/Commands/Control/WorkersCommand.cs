using System.CommandLine;
using Orchestrator.Cli.Output;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator workers</c>: who trains.</summary>
internal static class WorkersCommand
{
    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Also workers that left." };
        return ControlCommand.Create(
            "workers",
            """
            Lists the workers with their devices, what they do, and whether they are leaving or excluded.

            Examples:
              orchestrator workers
              orchestrator workers --json | jq '.[].registration.worker_id'
            """,
            [all],
            async (control, parsed, stop) =>
                (await control.WorkersAsync(stop)).Where(worker => worker.LeftAt is null || parsed.GetValue(all)).ToList(),
            WorkerTable.Write);
    }
}
