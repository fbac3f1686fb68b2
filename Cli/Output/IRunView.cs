using Orchestrator.Sweeps;

namespace Orchestrator.Cli.Output;

/// <summary>Shows a run while it goes on.</summary>
internal interface IRunView
{
    /// <summary>Shows each snapshot as it comes, until there are no more.</summary>
    Task ShowAsync(SweepPlan plan, IAsyncEnumerable<RunSnapshot> snapshots);
}
