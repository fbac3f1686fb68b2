using System.CommandLine;
using System.Globalization;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Hosting.Processes;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Trainers;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator worker</c>: trains trials on this machine.</summary>
internal static class WorkerCommand
{
    private const string Torch = "torch";
    private const string NoOp = "no-op";

    public static Command Create()
    {
        var database = ProcessOptions.Database();
        var broker = ProcessOptions.Broker();
        var server = ServerOption.Create(
            "Ask this coordinator for the addresses of database and broker; needs a token with the scope worker.", isRequired: false);
        var tokenFile = TokenSource.Option();
        var slots = new Option<int?>("--slots") { Description = "Trials to train at the same time. Default: one per processor core." };
        var deviceClass = new Option<string?>("--device-class") { Description = "The class of this machine's devices. Default: cpu." };
        var checkpoints = new Option<string?>("--checkpoints")
        {
            Description = "The folder of checkpoints, or an object store: s3://bucket/prefix?endpoint=https://host:port. Workers that share it go on with each other's trials; others begin them anew. Default: HOME/checkpoints.",
        };
        var checkpointEvery = new Option<int?>("--checkpoint-every") { Description = "Seconds between two checkpoints of a trial. Default: 60." };
        var data = CommonOptions.Data();
        var metrics = new Option<string?>("--metrics-listen")
        {
            Description = "Where to answer /health/live and /metrics: a port of 127.0.0.1, or http://address:port. Default: nowhere.",
        };
        var trainer = new Option<string>("--trainer")
        {
            Description = $"{Torch} trains; {NoOp} only pretends, with made-up results that say so, to measure and test everything around it. Default: {Torch}.",
            DefaultValueFactory = _ => Torch,
        };
        trainer.AcceptOnlyFromAmong(Torch, NoOp);
        var home = CommonOptions.Home();
        var settings = ProcessOptions.Settings();
        var command = new Command(
            "worker",
            """
            Trains trials on this machine until it is told to leave. SIGTERM and Ctrl-C make it write checkpoints, give its trials back and leave.

            Examples:
              orchestrator worker --database postgres://lab@db/orchestrator --broker amqp://lab@mq/orchestrator --checkpoints /shared/checkpoints
              orchestrator worker --server https://lab:5081 --token-file /etc/orchestrator/token --checkpoints /shared/checkpoints
              ORCHESTRATOR__DATABASE_FILE=/run/secrets/database orchestrator worker --broker amqp://lab@mq/orchestrator --slots 4
            """) { database, broker, server, tokenFile, slots, deviceClass, checkpoints, checkpointEvery, data, trainer, metrics, home, settings };
        command.SetAction(async (parsed, stop) =>
        {
            var folder = HomeDirectory.Choose(parsed.GetValue(home));
            folder.Create();
            var connection = parsed.GetValue(server) is { } coordinator
                ? await WorkerConnecting.AskAsync(coordinator, TokenSource.Find(parsed.GetValue(tokenFile), coordinator, folder), stop)
                : null;
            var read = ProcessSettings.Read(
                parsed.GetValue(settings),
                [
                    new(KnownSettings.Database, parsed.GetValue(database) ?? connection?.Database),
                    new(KnownSettings.Broker, parsed.GetValue(broker) ?? connection?.Broker),
                    Number("Worker:Slots", parsed.GetValue(slots)), new("Worker:DeviceClass", parsed.GetValue(deviceClass)),
                    new("Worker:CheckpointRoot", parsed.GetValue(checkpoints)),
                    Seconds("Worker:CheckpointEvery", parsed.GetValue(checkpointEvery)), new("Training:DataFolder", parsed.GetValue(data)),
                    new("Worker:MetricsListen", parsed.GetValue(metrics)),
                ]);
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
            ProcessHost.AddCommon(builder, read, "worker");
            builder.Services.AddWorkerAgent(agent => agent.CheckpointRoot = agent.CheckpointRoot is "" ? folder.Checkpoints : agent.CheckpointRoot);
            if (parsed.GetValue(trainer) == NoOp) builder.Services.AddNoOpTrainer();
            else builder.Services.AddTrainerProcesses(Catalogs.Paths, training => training.CacheFolder = folder.Cache);
            return await RunAsync(builder.Build(), read, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(IHost host, ProcessSettings settings, CancellationToken stop)
    {
        var departure = host.Services.GetRequiredService<WorkerDeparture>();
        var code = await ProcessHost.RunAsync(host, settings, stop);
        return departure.Error is { } error ? throw new CommandException(ExitCode.Failure, error) : code;
    }

    private static KeyValuePair<string, string?> Number(string key, int? value) => new(key, value?.ToString(CultureInfo.InvariantCulture));

    private static KeyValuePair<string, string?> Seconds(string key, int? value) =>
        new(key, value is { } seconds ? TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture) : null);
}
