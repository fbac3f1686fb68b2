using System.CommandLine;
using Orchestrator.Cli.Cluster;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Commands.Cluster;

/// <summary><c>orchestrator cluster down</c>.</summary>
internal static class ClusterDownCommand
{
    public static Command Create()
    {
        var purge = new Option<bool>("--purge") { Description = "Remove the cluster's database, queues, checkpoints and logs." };
        var home = CommonOptions.Home();
        var command = new Command(
            "down",
            """
            Stops the home's cluster: workers write checkpoints and give their trials back, then the other processes end, then the servers
            that were started for it. Data are kept; the next 'cluster up' goes on from there.
            Exit status: 0 stopped, or nothing ran, 1 a process had to be killed.

            Examples:
              orchestrator cluster down
              orchestrator cluster down --purge
            """) { purge, home };
        command.SetAction(async (parsed, stop) =>
        {
            var folder = new ClusterFolder(HomeDirectory.Choose(parsed.GetValue(home)));
            if (!Directory.Exists(folder.Root))
            {
                Console.Error.WriteLine($"No cluster was ever started in {folder.Home.Root}.");
                return ExitCode.Success;
            }

            using var only = ClusterLock.Take(folder);
            var view = new ClusterView(Console.Error);
            if (folder.ReadState() is null) view.Say($"No cluster runs in {folder.Home.Root}.");
            var down = new ClusterDown(folder, view);
            var killed = await down.RunAsync();
            if (parsed.GetValue(purge)) await down.PurgeAsync(stop);
            return killed == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }
}
