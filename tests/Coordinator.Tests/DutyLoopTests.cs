using System.Data.Common;
using Microsoft.Extensions.Logging.Abstractions;
using Orchestrator.Coordinator.Scheduling;

namespace Orchestrator.Coordinator.Tests;

/// <summary>When duties run, and what happens when they fail.</summary>
public sealed class DutyLoopTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Loop_WhenStarted_RunsTheDutyAtOnceAndThenAtItsInterval()
    {
        var duty = new CountingDuty(_ => { });
        using var loop = Loop(duty);
        await loop.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => duty.Runs == 1, "the duty ran at the start");

        await Eventually.TrueAsync(_clock, TimeSpan.FromSeconds(1), () => Task.FromResult(duty.Runs >= 3), "the duty ran again");
        await loop.StopAsync(CancellationToken.None);

        Assert.Null(loop.ExecuteTask!.Exception);
    }

    [Fact]
    public async Task Loop_WhenTheDatabaseFails_TriesAgainAtTheNextTurn()
    {
        var duty = new CountingDuty(run =>
        {
            if (run == 1) throw new OutOfReachException();
        });
        using var loop = Loop(duty);
        await loop.StartAsync(CancellationToken.None);

        await Eventually.TrueAsync(_clock, TimeSpan.FromSeconds(1), () => Task.FromResult(duty.Runs >= 2), "the duty ran again");
        await loop.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Loop_WhenTheDutyHasABug_EndsWithIt()
    {
        using var loop = Loop(new CountingDuty(_ => throw new InvalidOperationException("a bug")));
        await loop.StartAsync(CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => loop.ExecuteTask!);
    }

    private DutyLoop<CountingDuty> Loop(CountingDuty duty) => new(duty, _clock, NullLogger<DutyLoop<CountingDuty>>.Instance);

    private sealed class OutOfReachException() : DbException("The database is out of reach.");

    private sealed class CountingDuty(Action<int> work) : IDuty
    {
        private int _runs;

        public int Runs => Volatile.Read(ref _runs);

        public TimeSpan Every => TimeSpan.FromSeconds(1);

        public async Task RunAsync(CancellationToken stop)
        {
            await Task.Yield();
            work(Interlocked.Increment(ref _runs));
        }
    }
}
