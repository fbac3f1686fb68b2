using System.CommandLine;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator data</c>: the data sets of this machine.</summary>
internal static class DataCommand
{
    public static Command Create() => new(
        "data",
        """
        Lists, downloads and checks data sets.

        Examples:
          orchestrator data list --data ~/datasets
          orchestrator data fetch cifar100 --data ~/datasets
          orchestrator data check blood-cells
        """)
    {
        DataListCommand.Create(),
        DataFetchCommand.Create(),
        DataCheckCommand.Create(),
    };
}
