namespace Orchestrator.Trials;

/// <summary>How the scale factors |γ| of one of the module's batch norms are distributed after training.</summary>
/// <param name="Layer">The batch norm's weight, as in the state dictionary.</param>
/// <param name="Counts">
/// How many |γ| lie in each interval between neighbours of <see cref="Edges"/>, the lower edge included; the last counts those above the last edge.
/// </param>
public sealed record ScaleFactorHistogram(string Layer, IReadOnlyList<int> Counts)
{
    /// <summary>The lower edges of the intervals.</summary>
    public static IReadOnlyList<double> Edges { get; } = [0, 1e-4, 1e-3, 1e-2, 0.05, 0.1, 0.2, 0.5, 1, 2];
}
