using System.CommandLine;
using Orchestrator.Coordinator.Sweeps;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator priority</c>: which sweep goes first.</summary>
internal static class PriorityCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        var priority = new Argument<int>("priority")
        {
            Description = $"From {SweepPriority.Lowest} to {SweepPriority.Highest}; a higher one goes first, 0 is usual. Negative ones after --.",
        };
        priority.Validators.Add(result =>
        {
            if (SweepPriority.Problem(result.GetValueOrDefault<int>()) is { } problem) result.AddError(problem);
        });
        return ControlCommand.Create(
            "priority",
            """
            Sets a sweep's priority: free slots take its trials before those of sweeps with a lower one. Running trials go on.

            Examples:
              orchestrator priority quickstart 10
              orchestrator priority quickstart -- -10
            """,
            [sweep, priority],
            (control, parsed, stop) => control.PrioritizeAsync(parsed.GetRequiredValue(sweep), parsed.GetRequiredValue(priority), stop),
            answer => Console.WriteLine($"{answer.SweepId} has priority {answer.Priority}."));
    }
}
