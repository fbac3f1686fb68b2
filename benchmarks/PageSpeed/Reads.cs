using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Results;
using Orchestrator.Results.Placements;
using Orchestrator.Storage;

namespace Orchestrator.Benchmarks.PageSpeed;

/// <summary>What pages of a sweep read and compute, each measured alone.</summary>
internal static class Reads
{
    private const int Repeats = 4;

    public static async Task RunAsync(DatabaseAddress address, string sweepId)
    {
        await using var services = Filling.Open(address);
        var sweeps = services.GetRequiredService<ISweepStore>();
        var trials = services.GetRequiredService<ITrialReader>();
        var activity = services.GetRequiredService<IActivityReader>();
        var stop = CancellationToken.None;
        var detail = (await sweeps.FindAsync(sweepId, stop))!;
        var rows = await trials.ListAsync(sweepId, stop);

        await MeasureAsync("sweep list", () => sweeps.ListAsync(stop));
        await MeasureAsync("sweep", () => sweeps.FindAsync(sweepId, stop));
        await MeasureAsync("trials", () => trials.ListAsync(sweepId, stop));
        await MeasureAsync("curves of 20 trials", () => trials.ReadCurvesAsync([.. rows.Take(20).Select(row => row.Trial)], stop));
        await MeasureAsync("events", () => activity.ListEventsAsync(sweepId, long.MaxValue, 50, stop));
        await MeasureAsync("waiting", () => activity.ListWaitingAsync(sweepId, stop));
        await MeasureAsync("leaderboard (computing)", () => Task.FromResult(Leaderboard.Build(detail, rows)));
        var set = ResultSet.Of([new SweepResults(detail, rows)]);
        await MeasureAsync("placements (computing)", () => Task.FromResult(PlacementReport.Of(set)));
    }

    private static async Task MeasureAsync<T>(string what, Func<Task<T>> read)
    {
        var times = new List<double>();
        for (var repeat = 0; repeat <= Repeats; repeat++)
        {
            var began = Stopwatch.GetTimestamp();
            await read();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var later = times.Skip(1).Order().ToList();
        Console.WriteLine($"{what,-26} first {times[0],8:0.0} ms, then {(later[(Repeats / 2) - 1] + later[Repeats / 2]) / 2,8:0.0} ms");
    }
}
