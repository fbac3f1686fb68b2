using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Coordinator.Sweeps;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator submit</c>: gives a definition to a coordinator.</summary>
internal static class SubmitCommand
{
    public static Command Create()
    {
        var file = CommonOptions.Definition();
        var submission = new SubmissionOptions();
        var command = new Command(
            "submit",
            """
            Gives a definition to a coordinator, which reads it, by what its catalog knows, and lets workers train its trials. Submitting the
            same definition again creates nothing and takes up again what was cancelled.
            Exit status: 0 submitted (with --follow: all trials have results), 1 trials failed, 2 the definition is not valid, 5 no
            coordinator answers, 130 following was stopped; the sweep goes on.

            Examples:
              orchestrator submit sweeps/quickstart.yaml --follow
              orchestrator submit my-sweep.yaml --server http://lab:5081 --priority 5
            """) { file };
        var priority = new Option<int>("--priority")
        {
            Description = $"Trials of sweeps with a higher one go first; from {SweepPriority.Lowest} to {SweepPriority.Highest}. Default: 0.",
        };
        priority.Validators.Add(result =>
        {
            if (SweepPriority.Problem(result.GetValueOrDefault<int>()) is { } problem) result.AddError(problem);
        });
        command.Add(priority);
        submission.AddTo(command);
        command.SetAction((parsed, _) => submission.SubmitAsync(parsed, parsed.GetRequiredValue(file), parsed.GetValue(priority), extends: null));
        return command;
    }
}
