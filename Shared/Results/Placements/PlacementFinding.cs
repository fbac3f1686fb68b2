namespace Orchestrator.Results.Placements;

/// <summary>What the comparison of a module's placements says, in plain words.</summary>
/// <param name="Text">One or two sentences.</param>
/// <param name="IsSignificant">Whether the best placement is shown to be better than every other one (0.05, corrected).</param>
/// <param name="Caveats">What a reader has to know before believing it, one sentence each.</param>
public sealed record PlacementFinding(string Text, bool IsSignificant, IReadOnlyList<string> Caveats);
