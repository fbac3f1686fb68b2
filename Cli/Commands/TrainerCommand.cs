using System.CommandLine;
using Orchestrator.Worker.Trainers;
using Orchestrator.Worker.Trainers.Child;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator trainer</c>: the process that a worker starts for each of its devices. Not for people, so no help lists it.</summary>
internal static class TrainerCommand
{
    public static Command Create()
    {
        var device = new Option<string>(TrainerVerb.Device) { Description = "The device: cpu:N or cuda:N.", Required = true };
        var command = new Command(TrainerVerb.Name, "Trains for a worker, which starts this process and talks to it over its standard input and output.")
        {
            device,
        };
        command.Hidden = true;
        command.SetAction(async (parsed, _) =>
        {
            await TrainerProcess.RunAsync(parsed.GetValue(device)!, () => Catalogs.Training);
            return ExitCode.Success;
        });
        return command;
    }
}
