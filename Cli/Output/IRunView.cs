using Orchestrator.Sweeps;

namespace Orchestrator.Cli.Output;

/// <summary>Shows a run while it goes on.</summary>
internal interface IRunView
{
    /// <summary>Shows each snapshot as it comes, until there are no more.</summary>
    /// <param name="cells">The sweep's cells.</param>
    /// <param name="snapshots">What it looks like from moment to moment.</param>
    Task ShowAsync(IReadOnlyList<PlannedCell> cells, IAsyncEnumerable<RunSnapshot> snapshots);
}
