using System.CommandLine;
using Orchestrator.Cli.Hosting.Processes;
using Orchestrator.Coordinator;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Metrics;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator coordinator</c>: offers trials, takes back those of silent workers, answers requests.</summary>
internal static class CoordinatorCommand
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultListen = "http://127.0.0.1:5081";

    public static Command Create()
    {
        var database = ProcessOptions.Database();
        var broker = ProcessOptions.Broker();
        var listen = ProcessOptions.Listen(DefaultListen);
        var settings = ProcessOptions.Settings();
        var command = new Command(
            "coordinator",
            """
            Runs a coordinator: offers queued trials to workers, takes back those of silent workers, answers the API. Several may run over
            one database at once. Every setting can also be given in the environment as ORCHESTRATOR__SECTION__KEY.

            Example:
              orchestrator coordinator --database postgres://lab@db/orchestrator --broker amqp://lab@mq/orchestrator
            """) { database, broker, listen, settings };
        command.SetAction((parsed, stop) =>
        {
            var read = ProcessSettings.Read(
                parsed.GetValue(settings),
                [
                    new(KnownSettings.Database, parsed.GetValue(database)), new(KnownSettings.Broker, parsed.GetValue(broker)),
                    new(KnownSettings.Listen, parsed.GetValue(listen)),
                ]);
            var builder = ProcessHost.WebBuilder(read, DefaultListen, "coordinator");
            builder.Services.AddCoordinator();
            builder.Services.AddCoordinatorApi();
            return ProcessHost.RunAsync(builder.Build().MapMonitoring().MapCoordinatorApi(), read, stop);
        });
        return command;
    }
}
