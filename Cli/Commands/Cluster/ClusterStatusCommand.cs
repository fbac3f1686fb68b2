using System.CommandLine;
using System.Globalization;
using Orchestrator.Cli.Cluster;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Output;
using Spectre.Console;

namespace Orchestrator.Cli.Commands.Cluster;

/// <summary><c>orchestrator cluster status</c>.</summary>
internal static class ClusterStatusCommand
{
    public static Command Create()
    {
        var home = CommonOptions.Home();
        var json = CommonOptions.Json();
        var command = new Command(
            "status",
            """
            Prints the processes of the home's cluster and its addresses.
            Exit status: 0 all of them run, 1 some ended, 3 no cluster was started.

            Examples:
              orchestrator cluster status
              orchestrator cluster status --json | jq -r .dashboard
            """) { home, json };
        command.SetAction(async (parsed, stop) =>
        {
            var folder = new ClusterFolder(HomeDirectory.Choose(parsed.GetValue(home)));
            var state = folder.ReadState()
                ?? throw new CommandException(ExitCode.NotFound, $"No cluster runs in {folder.Home.Root}. Start one with: orchestrator cluster up");
            var health = state.Server is { } server ? await ClusterHealth.ReadAsync(server, ClusterToken.Read(folder), stop) : null;
            var status = ClusterStatus.Of(folder, state) with { Health = health };
            if (parsed.GetValue(json)) JsonOutput.Write(status);
            else Write(status);
            return status.Processes.All(process => process.IsAlive) ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static void Write(ClusterStatus status)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("process", "id", "state", "log");
        foreach (var process in status.Processes)
        {
            var number = process.Pid.ToString(CultureInfo.InvariantCulture);
            table.AddRow(process.Name, number, process.IsAlive ? "running" : "ended", Markup.Escape(process.Log));
        }


        AnsiConsole.Write(table);
        Console.WriteLine(status.Health is { } health
            ? $"Health:      {health.Status}, {health.Workers ?? 0} workers"
            : "Health:      the coordinator does not answer");
        Console.WriteLine($"Dashboard:   {status.Dashboard}");
        Console.WriteLine($"Coordinator: {status.Server}");
        Console.WriteLine($"Database:    {status.Database}");
        Console.WriteLine($"Broker:      {status.Broker}");
    }
}
