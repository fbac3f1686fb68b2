using System.Diagnostics;

namespace Orchestrator.Benchmarks.DispatchSpeed;

/// <summary>The measurements over real coordinator and worker processes.</summary>
internal static class Measurements
{
    /// <summary>Submits one sweep to idle workers and waits for its last result.</summary>
    public static async Task<double[]> DrainAsync(Bench bench, int workers, int trials)
    {
        await bench.WaitForWorkersAsync(workers);
        var before = await bench.CountAsync("SELECT count(*) FROM results");
        var began = Stopwatch.GetTimestamp();
        var (_, submitting) = await bench.SubmitAsync(ManyTrials.Definition("drain", trials));
        await bench.WaitForResultsAsync(before + trials);
        return [trials, Stopwatch.GetElapsedTime(began).TotalSeconds, submitting.TotalSeconds];
    }

    /// <summary>
    /// Submits sweeps of one trial, each when the one before has its result, so that workers are idle. Both instants are the database's.
    /// </summary>
    public static async Task<double[]> LatencyAsync(Bench bench, int workers, int trials)
    {
        await bench.WaitForWorkersAsync(workers);
        for (var trial = 0; trial < trials; trial++)
        {
            await bench.SubmitAsync(ManyTrials.Definition($"latency-{trial}", trials: 1, firstSeed: trial));
            await bench.WaitForResultsAsync(trial + 1);
        }

        var waits = await bench.WaitsAsync();
        return [Percentile(waits, 0.5), Percentile(waits, 0.95), Percentile(waits, 0.99)];
    }

    private static double Percentile(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
