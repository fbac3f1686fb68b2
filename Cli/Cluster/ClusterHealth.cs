using Orchestrator.Cli.Client;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security.Authentication;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Cluster;

/// <summary>Asks our own processes whether they do their work.</summary>
internal static class ClusterHealth
{
    /// <summary>What the coordinator says of itself; null when it does not answer.</summary>
    public static Task<HealthReport?> ReadAsync(string server, string? token, CancellationToken stop) =>
        AskAsync<HealthReport>(server, token, "health", stop);

    /// <summary>Whether the coordinator answers and reaches database and broker.</summary>
    public static async Task<bool> IsHealthyAsync(string server, string token, CancellationToken stop) =>
        await ReadAsync(server, token, stop) is { Status: HealthReport.Healthy };

    /// <summary>Whether the dashboard serves the page that everybody may see.</summary>
    public static async Task<bool> ServesPagesAsync(string dashboard, CancellationToken stop)
    {
        using var http = new HttpClient();
        try
        {
            using var response = await http.GetAsync(new Uri(dashboard + SessionPages.SignInPath), stop);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Whether the worker process has told the coordinator's store of itself.</summary>
    public static async Task<bool> IsRegisteredAsync(string server, string token, ClusterProcess process, CancellationToken stop) =>
        await AskAsync<IReadOnlyList<WorkerSummary>>(server, token, "workers", stop) is { } workers
        && workers.Any(worker => worker.LeftAt is null
            && worker.Registration.ProcessId == process.Identity.Pid
            && worker.Registration.Host == Environment.MachineName);

    private static async Task<T?> AskAsync<T>(string server, string? token, string path, CancellationToken stop)
        where T : class
    {
        using var client = new CoordinatorClient(new Uri(server), token);
        try
        {
            return await client.GetAsync<T>(path, stop);
        }
        catch (CommandException)
        {
            // Not listening yet, or the database or the broker is still away.
            return null;
        }
    }
}
