using Npgsql;
using Orchestrator.Coordinator.Security.Hosting;
using Orchestrator.Messaging;
using Orchestrator.Storage;
using Orchestrator.Telemetry;

namespace Orchestrator.Cli.Hosting.Processes;

/// <summary>What coordinator, worker and dashboard have in common as processes: settings, log, store, bus, and how they start.</summary>
internal static class ProcessHost
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Adds log, traces, catalog, store and bus.</summary>
    /// <param name="builder">The host's.</param>
    /// <param name="settings">Everything that the process was told.</param>
    /// <param name="service">What traces call the process: coordinator, dashboard or worker.</param>
    public static void AddCommon(IHostApplicationBuilder builder, ProcessSettings settings, string service)
    {
        ProcessLog.Add(builder, settings.Values);
        builder.Services.AddTraceExport(service);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(Catalogs.Default);
        builder.Services.AddStorage(settings.Database);
        builder.Services.AddOrchestratorBus(settings.Broker);
    }

    /// <summary>A builder for a process with a web server.</summary>
    public static WebApplicationBuilder WebBuilder(ProcessSettings settings, string defaultListen, string service)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Static files lie beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(ProcessHost).Assembly.GetName().Name,
        });
        AddCommon(builder, settings, service);
        builder.WebHost.UseUrls(settings.Values[KnownSettings.Listen] ?? defaultListen);
        return builder;
    }

    /// <summary>Waits for the database and runs until the process is told to stop. Returns the exit code.</summary>
    public static async Task<int> RunAsync(IHost host, ProcessSettings settings, CancellationToken stop)
    {
        try
        {
            await PrepareStoreAsync(host, settings.Database, stop);
            await host.RunAsync(stop);
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (SecuritySetupException problem)
        {
            throw new CommandException(ExitCode.BadInput, problem.Message);
        }
        finally
        {
            if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }

    /// <summary>Brings the schema up to date. A server that is not there yet is waited for; one that refuses the login is not.</summary>
    private static async Task PrepareStoreAsync(IHost host, DatabaseAddress database, CancellationToken stop)
    {
        var store = host.Services.GetRequiredService<StorageInitializer>();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await store.InitializeAsync(stop);
                return;
            }
            catch (NpgsqlException failure) when (failure.IsTransient)
            {
                Console.Error.WriteLine($"The database {database} does not answer ({failure.Message}); it is tried again.");
                await Task.Delay(pause, TimeProvider.System, stop);
            }
            catch (NpgsqlException failure)
            {
                throw new CommandException(ExitCode.Failure, $"The database {database} cannot be used: {failure.Message}");
            }
        }
    }
}
