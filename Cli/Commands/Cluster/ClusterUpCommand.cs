using System.CommandLine;
using Orchestrator.Cli.Cluster;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Output;
using Orchestrator.Coordinator.Security.SignIn;

namespace Orchestrator.Cli.Commands.Cluster;

/// <summary><c>orchestrator cluster up</c>.</summary>
internal static class ClusterUpCommand
{
    private const int DefaultPort = 5080;
    private const int DefaultWorkers = 2;
    private const int Most = 1024;

    public static Command Create()
    {
        var workers = Number("--workers", $"Worker processes. Default: {DefaultWorkers}.", 1, Most);
        var slots = Number(
            "--slots", "Trials that each worker trains at the same time. Default: the machine's cores, divided by the workers.", 1, Most);
        var port = Number(
            "--port", $"The dashboard's port on 127.0.0.1; when taken, a free one is used. 0 means any. Default: {DefaultPort}.", 0, ushort.MaxValue);
        var ownServers = new Option<bool>("--own-servers")
        {
            Description = "Start PostgreSQL and RabbitMQ for this cluster alone, even when the machine's are running.",
        };
        var data = CommonOptions.Data();
        var home = CommonOptions.Home();
        var json = CommonOptions.Json();
        var command = new Command(
            "up",
            """
            Starts a cluster in the home folder and returns when it is ready. The machine's PostgreSQL and RabbitMQ are used when they run
            and this user may make databases and virtual hosts there; otherwise servers are started for this cluster alone, on loopback.
            Everything listens on 127.0.0.1 only. Logs are in HOME/logs.
            Exit status: 0 ready, 1 a step failed and nothing runs, 4 it is up already, 130 stopped.

            Examples:
              orchestrator cluster up --workers 2
              orchestrator cluster up --workers 4 --slots 1 --home /tmp/try --port 8080
            """) { workers, slots, port, ownServers, data, home, json };
        command.SetAction(async (parsed, _) =>
        {
            using var interruption = new Interruption();
            var folder = new ClusterFolder(HomeDirectory.Choose(parsed.GetValue(home)));
            var count = parsed.GetValue(workers) ?? DefaultWorkers;
            var settings = new ClusterSettings(
                count,
                parsed.GetValue(slots) ?? Math.Max(1, Environment.ProcessorCount / count),
                parsed.GetValue(port) ?? DefaultPort,
                parsed.GetValue(data) is { } given ? Path.GetFullPath(given) : null,
                parsed.GetValue(ownServers));
            using var only = ClusterLock.Take(folder);
            var state = await new ClusterUp(folder, settings, new ClusterView(Console.Error)).RunAsync(interruption.Token);
            var link = state.Dashboard + await ClusterToken.LinkAsync(folder, interruption.Token);
            if (parsed.GetValue(json)) JsonOutput.Write(ClusterStatus.Of(folder, state) with { SignIn = link });
            else WriteNextSteps(state, link, parsed.GetValue(home));
            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteNextSteps(ClusterState state, string link, string? home)
    {
        var option = home is null ? "" : $" --home {home}";
        Console.WriteLine($"Dashboard: {state.Dashboard}");
        Console.WriteLine($"Sign in:   {link}");
        Console.WriteLine($"           (works once, within {SignInLink.ValidFor.TotalMinutes:0} min; another: orchestrator cluster link{option})");
        Console.WriteLine(
            $"""
            Next:
              orchestrator submit sweeps/quickstart.yaml --follow{option}
              orchestrator status{option}
              orchestrator cluster down{option}
            """);
    }

    private static Option<int?> Number(string name, string description, int least, int most)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is { } value && (value < least || value > most))
                result.AddError($"{name} must be from {least} to {most}.");
        });
        return option;
    }
}
