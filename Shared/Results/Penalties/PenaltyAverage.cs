namespace Orchestrator.Results.Penalties;

/// <summary>One module at one placement along λ, averaged over the backbones and data sets that have a result for every λ.</summary>
/// <param name="Levels">Module and placement.</param>
/// <param name="Blocks">The backbones and data sets averaged over.</param>
/// <param name="Points">λ ascending.</param>
public sealed record PenaltyAverage(
    IReadOnlyList<KeyValuePair<string, string>> Levels, IReadOnlyList<string> Blocks, IReadOnlyList<PenaltyAveragePoint> Points)
{
    /// <summary>In one line.</summary>
    public string Name => CellFactors.NameOf(Levels);
}
