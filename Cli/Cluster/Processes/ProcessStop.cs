namespace Orchestrator.Cli.Cluster.Processes;

/// <summary>Ends processes: by a signal that lets them finish what they must, and by force when they do not.</summary>
internal static class ProcessStop
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan AfterForce = TimeSpan.FromSeconds(5);

    /// <summary>Asks the processes to end, all at once, and waits for them. Returns those that had to be killed.</summary>
    public static async Task<IReadOnlyList<ClusterProcess>> StopAsync(IReadOnlyCollection<ClusterProcess> processes)
    {
        foreach (var process in processes) Signals.Send(process.Identity, process.Role.StopSignal());
        var stubborn = new List<ClusterProcess>();
        foreach (var process in processes)
        {
            if (await EndedAsync(process.Identity, process.Role.StopWithin())) continue;
            stubborn.Add(process);
            Signals.SendToGroup(process.Identity, Signals.Kill);
            await EndedAsync(process.Identity, AfterForce);
        }

        return stubborn;
    }

    private static async Task<bool> EndedAsync(ProcessIdentity process, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within, TimeProvider.System);
        while (process.IsAlive())
        {
            if (patience.IsCancellationRequested) return false;
            await Task.Delay(LookEvery, TimeProvider.System);
        }

        return true;
    }
}
