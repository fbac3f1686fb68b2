using System.CommandLine;
using Orchestrator.Cli.Hosting.Processes;
using Orchestrator.Coordinator;
using Orchestrator.Coordinator.Metrics;
using Orchestrator.Dashboard;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator dashboard</c>: the pages.</summary>
internal static class DashboardCommand
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultListen = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var database = ProcessOptions.Database();
        var broker = ProcessOptions.Broker();
        var listen = ProcessOptions.Listen(DefaultListen);
        var settings = ProcessOptions.Settings();
        var command = new Command(
            "dashboard",
            """
            Serves the pages: sweeps, leaderboards, trials, workers. People sign in, unless Security:SignIn is none, on loopback only.

            Example:
              orchestrator dashboard --database postgres://lab@db/orchestrator --broker amqp://lab@mq/orchestrator
            """) { database, broker, listen, settings };
        command.SetAction((parsed, stop) =>
        {
            var read = ProcessSettings.Read(
                parsed.GetValue(settings),
                [
                    new(KnownSettings.Database, parsed.GetValue(database)), new(KnownSettings.Broker, parsed.GetValue(broker)),
                    new(KnownSettings.Listen, parsed.GetValue(listen)),
                ]);
            var builder = ProcessHost.WebBuilder(read, DefaultListen, "dashboard");
            builder.Services.AddCoordinatorRequests();
            builder.AddDashboard();
            var app = builder.Build();
            app.MapMonitoring();
            app.MapDashboard();
            return ProcessHost.RunAsync(app, read, stop);
        });
        return command;
    }
}
