using System.Runtime.CompilerServices;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>Reads learning curves a few trials at a time, so that an export of any size takes little memory.</summary>
internal static class CurveReading
{
    /// <summary>Trials read by one query: with 200 epochs each, some ten megabytes.</summary>
    private const int TrialsAtOnce = 100;

    public static async IAsyncEnumerable<(TrialRow Trial, IReadOnlyList<EpochMetrics> Curve)> EachAsync(
        ITrialReader reader, IReadOnlyList<TrialRow> trials, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var some in trials.Chunk(TrialsAtOnce))
        {
            var curves = await reader.ReadCurvesAsync([.. some.Select(trial => trial.Trial)], stop);
            foreach (var trial in some) yield return (trial, curves[trial.Trial]);
        }
    }
}
