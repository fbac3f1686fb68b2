using Orchestrator.Cli.Cluster.Processes;
using Orchestrator.Cli.Cluster.Servers;

namespace Orchestrator.Cli.Cluster;

/// <summary>Stops a cluster: workers first, which write checkpoints and give their trials back, the servers last.</summary>
internal sealed class ClusterDown(ClusterFolder folder, ClusterView view)
{
    /// <summary>Stops every process that <c>cluster.json</c> names and is still the same. Returns how many had to be killed.</summary>
    public async Task<int> RunAsync()
    {
        var state = folder.ReadState();
        var killed = 0;
        foreach (var group in (state?.Processes ?? []).GroupBy(process => process.Role).OrderBy(group => group.Key))
        {
            var alive = group.Where(process => process.Identity.IsAlive()).ToList();
            if (alive.Count == 0) continue;
            await view.StepAsync(Title(group.Key), async () =>
            {
                var stubborn = await ProcessStop.StopAsync(alive);
                killed += stubborn.Count;
                return stubborn.Count == 0
                    ? "stopped"
                    : $"{string.Join(", ", stubborn.Select(process => process.Name))} did not stop in time and was killed";
            });
        }

        folder.WriteState(null);
        return killed;
    }

    /// <summary>Removes everything that the cluster kept. It is stopped.</summary>
    public async Task PurgeAsync(CancellationToken stop)
    {
        await view.StepAsync("data", async () =>
        {
            await ClusterServers.PurgeAsync(folder, stop);
            foreach (var kept in (string[])[folder.Root, folder.Logs])
            {
                if (Directory.Exists(kept)) Directory.Delete(kept, recursive: true);
            }

            return "removed";
        });
    }

    private static string Title(ClusterRole role) => role switch
    {
        ClusterRole.Worker => "workers",
        ClusterRole.PortMapper => "port mapper",
        _ => role.ToString().ToLowerInvariant(),
    };
}
