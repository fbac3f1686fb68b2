namespace Orchestrator.Results.Ranking;

/// <summary>A choice of module, placement and λ, ranked on every block.</summary>
/// <param name="Levels">The choice.</param>
/// <param name="AverageRank">The mean of its ranks; 1 is best.</param>
/// <param name="Ranks">Its rank on each block, in the order of <see cref="RankReport.Blocks"/>; ties share the mean of their ranks.</param>
/// <param name="Means">Its mean on each block.</param>
public sealed record RankedTreatment(
    IReadOnlyList<KeyValuePair<string, string>> Levels, double AverageRank, IReadOnlyList<double> Ranks, IReadOnlyList<double> Means)
{
    /// <summary>In one line.</summary>
    public string Name => CellFactors.NameOf(Levels);
}
