using Orchestrator.Cli.Cluster.Processes;

namespace Orchestrator.Cli.Cluster;

/// <summary>Waits until a process does what it was started for.</summary>
internal static class Readiness
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Returns once the condition holds.</summary>
    /// <exception cref="CommandException">The process ended, or the condition does not hold after two minutes; with the end of its log.</exception>
    public static async Task WaitAsync(ClusterProcess process, Func<CancellationToken, Task<bool>> isReady, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!await isReady(stop))
        {
            if (!process.Identity.IsAlive())
                throw new CommandException(ExitCode.Failure, $"{process.Name} ended while it was started.\n{LogTail.Of(process.Log)}");
            if (patience.IsCancellationRequested)
            {
                throw new CommandException(
                    ExitCode.Failure, $"{process.Name} is not ready after {Patience.TotalSeconds} s.\n{LogTail.Of(process.Log)}");
            }


            await Task.Delay(LookEvery, TimeProvider.System, stop);
        }
    }
}
