using Orchestrator.Coordinator.Workers.Connect;

namespace Orchestrator.Cli.Client;

/// <summary>Asks the coordinator for what a node needs, and waits for one that is not there yet: machines start in any order.</summary>
internal static class WorkerConnecting
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>The addresses of database and broker.</summary>
    /// <exception cref="CommandException">The coordinator refuses.</exception>
    public static async Task<WorkerConnection> AskAsync(Uri server, string? token, CancellationToken stop)
    {
        using var client = new CoordinatorClient(server, token);
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await client.GetAsync<WorkerConnection>("workers/connection", stop);
            }
            catch (CommandException problem) when (problem.ExitCode == ExitCode.Unreachable)
            {
                Console.Error.WriteLine($"{problem.Message} It is tried again.");
                await Task.Delay(pause, TimeProvider.System, stop);
            }
        }
    }
}
