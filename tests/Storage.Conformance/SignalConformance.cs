using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Waking those who look for trials.</summary>
public abstract class SignalConformance(StoreUnderTest store) : Conformance(store)
{
    private int _rings;

    public static TheoryData<string> Causes => ["submit", "retry", "retry-trial", "resume", "release", "fail", "reap"];

    protected int Rings => Volatile.Read(ref _rings);

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task Trials_ThatWereQueued_Ring(string cause)
    {
        var plan = ASweep.Plan(cells: 3);
        await Sweeps.SubmitAsync(plan, Stop);
        var running = await StartAsync(plan.Trials[0].Id);
        await Leases.FailAsync(await StartAsync(plan.Trials[1].Id), FailureCause.Diverged, "NaN", RetryPolicy.Default, Stop);
        using var subscription = await SubscribeAsync();
        var before = Rings;

        await QueueAsync(cause, running, plan.Trials[1].Id);

        await Eventually.TrueAsync(() => Rings > before, $"rung by {cause}");
    }

    [Fact]
    public async Task Subscription_ThatEnded_IsNotRung()
    {
        var ended = await SubscribeAsync();
        ended.Dispose();
        ended.Dispose();
        var before = Rings;
        var others = 0;
        using var other = Signals.Subscribe(() => Interlocked.Increment(ref others));

        await AddTrialAsync();

        await Eventually.TrueAsync(() => Volatile.Read(ref others) > 0, "the other subscriber is rung");
        Assert.Equal(before, Rings);
    }

    [Fact]
    public async Task Submission_ThatIsRefused_DoesNotRing()
    {
        using var subscription = await SubscribeAsync();
        var before = Rings;

        await Assert.ThrowsAsync<SweepVersionException>(
            () => Sweeps.SubmitAsync(ASweep.Plan("refused"), SubmitOptions.Default with { Extends = "nothing" }, Stop));
        await AddTrialAsync();

        await Eventually.TrueAsync(() => Rings > before, "rung by the submission that was taken");
        Assert.Equal(before + 1, Rings);
    }

    /// <summary>Subscribes, and waits until a signal that is sent from here on is heard.</summary>
    protected virtual Task<IDisposable> SubscribeAsync() => Task.FromResult(Signals.Subscribe(() => Interlocked.Increment(ref _rings)));

    private Task QueueAsync(string cause, Fence running, TrialId failed) => cause switch
    {
        "submit" => Sweeps.SubmitAsync(ASweep.Plan("another", firstLevel: 10), Stop),
        "retry" => Sweeps.RetryAsync(ASweep.Plan().SweepId, Stop),
        "retry-trial" => Sweeps.RetryTrialAsync(failed, Stop),
        "resume" => Sweeps.ResumeAsync(ASweep.Plan().SweepId, Stop),
        "release" => Leases.ReleaseAsync(running, "drain", Stop),
        "fail" => Leases.FailAsync(running, FailureCause.Crashed, "signal 6", RetryPolicy.Default, Stop),
        _ => Leases.ReapWorkerAsync("worker", Stop),
    };
}
