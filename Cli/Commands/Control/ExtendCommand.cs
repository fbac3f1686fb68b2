using System.CommandLine;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator extend</c>: the next version of a sweep.</summary>
internal static class ExtendCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        var file = CommonOptions.Definition();
        var submission = new SubmissionOptions();
        var command = new Command(
            "extend",
            """
            Submits the next version of a sweep: a definition with more seeds or more levels, which must contain every trial of the one
            before. What is trained already is reused; the sweep's name means the new version from then on.
            Exit status: as 'submit'; 1 also when the definition drops trials.

            Example:
              orchestrator extend quickstart more-seeds.yaml --follow
            """) { sweep, file };
        submission.AddTo(command);
        command.SetAction((parsed, _) =>
            submission.SubmitAsync(parsed, parsed.GetRequiredValue(file), priority: null, parsed.GetRequiredValue(sweep)));
        return command;
    }
}
