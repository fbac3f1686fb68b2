using System.Diagnostics.CodeAnalysis;

namespace Orchestrator.Sweeps;

/// <summary>What reading a sweep file gave: a definition, or everything that is wrong with it in the order of the file.</summary>
/// <param name="Definition">The definition; null when there are problems.</param>
/// <param name="Problems">The problems; empty when there is a definition.</param>
public sealed record SweepReading(SweepDefinition? Definition, IReadOnlyList<SweepProblem> Problems)
{
    /// <summary>Whether there is a definition.</summary>
    [MemberNotNullWhen(true, nameof(Definition))]
    public bool IsValid => Definition is not null;
}
