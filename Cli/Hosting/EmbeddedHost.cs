using System.Net;
using System.Net.Sockets;
using Orchestrator.Coordinator;
using Orchestrator.Coordinator.Metrics;
using Orchestrator.Coordinator.Security;
using Orchestrator.Dashboard;
using Orchestrator.Messaging;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Training;

namespace Orchestrator.Cli.Hosting;

/// <summary>Coordinator, worker and dashboard in one process, over SQLite and the in-memory transport.</summary>
internal static class EmbeddedHost
{
    public static WebApplication Build(EmbeddedSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Static files lie beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(EmbeddedHost).Assembly.GetName().Name,
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // The keys lie in the home's store, which only its owner can read; the warning that they are not encrypted has no remedy here.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // One machine, one user, and nobody else reaches a loopback address; the process checks that it is one.
        builder.Configuration[$"{SecurityOptions.Section}:{nameof(SecurityOptions.SignIn)}"] = nameof(SignInMode.None);
        builder.WebHost.UseUrls($"http://127.0.0.1:{FreePort(settings.Port)}");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(Catalogs.Default);
        builder.Services.AddStorage(DatabaseAddress.OfFile(settings.Home.Database));
        builder.Services.AddCoordinator();
        builder.Services.AddOrchestratorBus(BrokerAddress.Memory);
        builder.Services.AddWorkerAgent(agent =>
        {
            agent.Slots = settings.Slots;
            agent.CheckpointRoot = settings.Home.Checkpoints;
            agent.CheckpointEvery = settings.CheckpointEvery;
        });

        // The store is in this process, so a heartbeat costs little, and progress is as fresh as the heartbeats.
        builder.Services.Configure<LeaseOptions>(lease => lease.RenewEvery = TimeSpan.FromSeconds(1));
        builder.Services.AddTraining(Catalogs.Training, training =>
        {
            training.DataFolder = settings.Data ?? training.DataFolder;
            training.CacheFolder = settings.Home.Cache;
            training.MeasureLatency |= settings.MeasureLatency;
        });
        builder.AddDashboard();
        var app = builder.Build();
        app.MapMonitoring();
        app.MapDashboard();
        return app;
    }

    /// <summary>Migrates the store and takes back what workers of earlier processes held: the home's lock says that they are gone.</summary>
    public static async Task PrepareStoreAsync(WebApplication app, CancellationToken stop)
    {
        await app.Services.GetRequiredService<StorageInitializer>().InitializeAsync(stop);
        var leases = app.Services.GetRequiredService<ILeaseStore>();
        var workers = app.Services.GetRequiredService<IWorkerStore>();
        foreach (var worker in (await workers.ListAsync(stop)).Where(worker => worker.LeftAt is null))
        {
            await leases.ReapWorkerAsync(worker.Registration.WorkerId, stop);
            await workers.LeaveAsync(worker.Registration.WorkerId, stop);
        }
    }

    private static int FreePort(int wanted)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, wanted));
            return wanted;
        }
        catch (SocketException)
        {
            Console.WriteLine($"Port {wanted} is taken; another one is used.");
            return 0;
        }
    }
}
