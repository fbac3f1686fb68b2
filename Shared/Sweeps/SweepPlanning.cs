using System.Diagnostics.CodeAnalysis;

namespace Orchestrator.Sweeps;

/// <summary>What expanding a definition gave: a plan, or everything that is wrong with it in the order of the file.</summary>
/// <param name="Plan">The plan; null when there are problems.</param>
/// <param name="Problems">The problems; empty when there is a plan.</param>
public sealed record SweepPlanning(SweepPlan? Plan, IReadOnlyList<SweepProblem> Problems)
{
    /// <summary>Whether there is a plan.</summary>
    [MemberNotNullWhen(true, nameof(Plan))]
    public bool IsValid => Plan is not null;
}
