using System.Globalization;
using Orchestrator.Statistics;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Results.Penalties;

/// <summary>Makes the points of penalty curves.</summary>
internal static class PenaltyPoints
{
    public static PenaltyPoint Of(ResultSet set, PlannedCell cell)
    {
        var results = set.TrialsOf(cell.Index).Select(trial => trial.Result).OfType<TrialResult>().ToList();
        var validation = results.Select(result => result.ValidationTop1).OfType<double>().ToList();
        return new PenaltyPoint
        {
            Penalty = double.Parse(cell.LevelOf(CellFactors.Penalty)!, CultureInfo.InvariantCulture),
            Cell = cell.Index,
            Metric = ReplicateSummary.Of([.. set.ValuesOf(cell.Index).Values]),
            Validation = validation.Count == 0 ? null : ReplicateSummary.Of(validation),
            ScaleFactors = ScaleFactorShare.Of(results),
            Layers =
            [
                .. results.SelectMany(result => result.ScaleFactors ?? []).GroupBy(layer => layer.Layer)
                    .Select(same => new ScaleFactorHistogram(same.Key, Sum([.. same.Select(layer => layer.Counts)]))),
            ],
        };
    }

    private static int[] Sum(List<IReadOnlyList<int>> counts) => [.. counts[0].Select((_, bin) => counts.Sum(each => each[bin]))];
}
