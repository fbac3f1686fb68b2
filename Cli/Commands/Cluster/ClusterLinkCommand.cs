using System.CommandLine;
using Orchestrator.Cli.Cluster;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Commands.Cluster;

/// <summary><c>orchestrator cluster link</c>.</summary>
internal static class ClusterLinkCommand
{
    public static Command Create()
    {
        var home = CommonOptions.Home();
        var command = new Command(
            "link",
            """
            Prints a link that signs in at the dashboard of the home's cluster. It works once, within ten minutes.

            Example:
              orchestrator cluster link
            """) { home };
        command.SetAction(async (parsed, stop) =>
        {
            var folder = new ClusterFolder(HomeDirectory.Choose(parsed.GetValue(home)));
            var dashboard = folder.ReadState()?.Dashboard ?? throw new CommandException(
                ExitCode.NotFound, $"No cluster runs in {folder.Home.Root}. Start one with: orchestrator cluster up");
            Console.WriteLine(dashboard + await ClusterToken.LinkAsync(folder, stop));
            return ExitCode.Success;
        });
        return command;
    }
}
