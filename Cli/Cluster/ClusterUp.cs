using Orchestrator.Cli.Cluster.Servers;
using Orchestrator.Messaging;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Cluster;

/// <summary>Starts a cluster, step by step; when a step fails, what was started is stopped again.</summary>
internal sealed class ClusterUp(ClusterFolder folder, ClusterSettings settings, ClusterView view)
{
    private readonly ClusterBook _book = new(folder);

    /// <summary>Starts everything and returns when trials can be trained.</summary>
    /// <exception cref="CommandException">A step failed; nothing runs any more.</exception>
    public async Task<ClusterState> RunAsync(CancellationToken stop)
    {
        folder.Create();
        await StopWhatIsLeftAsync();
        var servers = await ClusterServers.ChooseAsync(folder, settings.OwnServers, stop);
        try
        {
            await Task.WhenAll(
                view.StepAsync("database", () => ServerAsync(servers.Database, folder.DatabaseAddress, stop)),
                view.StepAsync("broker", () => ServerAsync(servers.Broker, folder.BrokerAddress, stop)));
            NoteServers();
            var token = await ClusterToken.EnsureAsync(folder, stop);
            await StartOursAsync(token, new ClusterPrograms(folder, settings, _book), stop);
            _book.Note(state => state with { IsReady = true });
            return _book.State;
        }
        catch (OperationCanceledException)
        {
            await UndoAsync();
            throw new CommandException(ExitCode.Interrupted, "Stopped before the cluster was up.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await UndoAsync();
            throw new CommandException(ExitCode.Failure, $"The cluster cannot be started: {failure.Message}");
        }
        catch
        {
            await UndoAsync();
            throw;
        }
    }

    private async Task UndoAsync()
    {
        view.Say("What was started is stopped again.");
        await new ClusterDown(folder, view).RunAsync();
    }

    private async Task StopWhatIsLeftAsync()
    {
        if (folder.ReadState() is not { } before) return;
        var alive = before.Processes.Where(process => process.Identity.IsAlive()).ToList();
        if (before.IsReady && alive.Count == before.Processes.Count)
        {
            throw new CommandException(
                ExitCode.Busy,
                $"The cluster of {folder.Home.Root} is up: {before.Dashboard}. "
                + "Look at it with 'orchestrator cluster status', end it with 'orchestrator cluster down'.");
        }

        view.Say(alive.Count == 0
            ? "An earlier cluster ended without 'cluster down' (a crash or a reboot); its data are kept."
            : $"Only a part of an earlier cluster is left ({string.Join(", ", alive.Select(process => process.Name))}); it is stopped first.");
        await new ClusterDown(folder, view).RunAsync();
    }

    private async Task<string> ServerAsync(IClusterServer server, string addressFile, CancellationToken stop)
    {
        await server.StartAsync(_book, stop);
        return $"{server.Description}: {Shown(addressFile)}";
    }

    private void NoteServers() => _book.Note(state => state with { Database = Shown(folder.DatabaseAddress), Broker = Shown(folder.BrokerAddress) });

    private async Task StartOursAsync(string apiToken, ClusterPrograms programs, CancellationToken stop)
    {
        var server = await view.StepAsync("coordinator", async () =>
        {
            var (process, address) = programs.StartCoordinator();
            await Readiness.WaitAsync(process, token => ClusterHealth.IsHealthyAsync(address, apiToken, token), stop);
            return address;
        });
        await Task.WhenAll(
            view.StepAsync("dashboard", async () =>
            {
                var (process, address) = programs.StartDashboard();
                await Readiness.WaitAsync(process, token => ClusterHealth.ServesPagesAsync(address, token), stop);
                return address;
            }),
            view.StepAsync("workers", async () =>
            {
                var workers = Enumerable.Range(1, settings.Workers).Select(programs.StartWorker).ToList();
                foreach (var worker in workers)
                    await Readiness.WaitAsync(worker, token => ClusterHealth.IsRegisteredAsync(server, apiToken, worker, token), stop);
                return $"{settings.Workers} with {settings.Slots} {(settings.Slots == 1 ? "slot" : "slots")} each";
            }));
    }

    private string Shown(string addressFile)
    {
        var address = File.ReadAllText(addressFile);
        return addressFile == folder.DatabaseAddress ? DatabaseAddress.Parse(address).ToString() : BrokerAddress.Parse(address).ToString();
    }
}
