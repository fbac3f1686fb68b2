using System.CommandLine;
using Orchestrator.Cli.Output;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator validate</c>: says everything that is wrong with a definition.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var file = CommonOptions.Definition();
        var json = CommonOptions.Json();
        var command = new Command(
            "validate",
            """
            Checks a sweep definition and prints every problem with its line and column.
            Exit status: 0 valid, 2 not valid, 3 no such file.

            Examples:
              orchestrator validate sweeps/quickstart.yaml
              orchestrator validate my-sweep.yaml --json | jq .problems
            """) { file, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var (plan, problems) = DefinitionFile.Plan(path, Catalogs.Default);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(new { valid = plan is not null, problems, noDeployForm = plan?.NoDeployForm ?? [] });
            }
            else if (plan is not null)
            {
                Console.WriteLine($"{path}: valid. {plan.Cells.Count} cells, {plan.Trials.Count} trials.");
                foreach (var note in plan.NoDeployForm) Console.WriteLine(PlanView.DeployLine(note));
            }
            else
            {
                Console.Error.WriteLine(DefinitionFile.Describe(problems));
            }

            return plan is not null ? ExitCode.Success : ExitCode.BadInput;
        });
        return command;
    }
}
