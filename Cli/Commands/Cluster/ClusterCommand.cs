using System.CommandLine;

namespace Orchestrator.Cli.Commands.Cluster;

/// <summary><c>orchestrator cluster</c>: the distributed form on one machine.</summary>
internal static class ClusterCommand
{
    public static Command Create() => new(
        "cluster",
        """
        The distributed form on one machine: PostgreSQL, RabbitMQ, a coordinator, a dashboard and workers as processes.

        Examples:
          orchestrator cluster up --workers 2
          orchestrator submit sweeps/quickstart.yaml --follow
          orchestrator cluster down
        """)
    {
        ClusterUpCommand.Create(),
        ClusterDownCommand.Create(),
        ClusterStatusCommand.Create(),
        ClusterLinkCommand.Create(),
    };
}
