using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>How trials come to slots.</summary>
public sealed class ClaimingTests : IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();

    private static ScriptedTrainer AtOnce => new((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result()));

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task QueuedTrials_WhenAWorkerStarts_AreTrainedOneAfterTheOtherWithoutAnOffer()
    {
        var trials = await _agent.SubmitAsync(cells: 5);
        var trainer = AtOnce;

        await _agent.StartAsync(trainer);

        await Task.WhenAll(trials.Select(trial => _agent.UntilAsync(trial, TrialState.Succeeded)));
        Assert.Equal(trials, trainer.Trained.Select(claimed => claimed.Fence.Trial));
    }

    [Fact]
    public async Task QueuedTrials_ForSeveralFreeSlots_AreClaimedInOneQuestion()
    {
        using var gate = new SemaphoreSlim(0);
        var leases = new CutOffLeases(new CutOff());
        var trials = await _agent.SubmitAsync(cells: 6);
        var trainer = new ScriptedTrainer((_, _) =>
        {
            gate.Wait();
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        });

        await _agent.StartAsync(trainer, slots: 4, configure: leases.Wrap);

        await Eventually.TrueAsync(() => trainer.Training == 4, "four trials train");
        Assert.Equal([4], leases.AskedFor);
        gate.Release(trials.Count);
    }

    [Fact]
    public async Task Submission_WithASignalOfTheStore_IsTakenWithoutAnOfferOrATick()
    {
        await _agent.SubmitAsync(cells: 0);
        var worker = await _agent.StartAsync(AtOnce);
        await _agent.IsRegisteredAsync();

        var plan = ASweep.Plan(cells: 1);
        await worker.Services.GetRequiredService<ISweepStore>().SubmitAsync(plan, CancellationToken.None);

        await _agent.UntilAsync(plan.Trials[0].Id, TrialState.Succeeded);
    }

    [Fact]
    public async Task Offer_ToAnIdleWorker_IsTaken()
    {
        var worker = await _agent.StartAsync(AtOnce);
        var trial = (await _agent.SubmitAsync())[0];

        await AgentUnderTest.OfferAsync(worker, trial);

        await _agent.UntilAsync(trial, TrialState.Succeeded);
    }

    [Fact]
    public async Task Offer_DeliveredManyTimes_IsTrainedOnce()
    {
        var trainer = AtOnce;
        var worker = await _agent.StartAsync(trainer, slots: 2);
        var trial = (await _agent.SubmitAsync())[0];

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AgentUnderTest.OfferAsync(worker, trial)));
        await _agent.UntilAsync(trial, TrialState.Succeeded);
        await worker.StopAsync();

        Assert.Single(trainer.Trained);
        Assert.Single((await _agent.FindAsync(trial)).Attempts);
    }

    [Fact]
    public async Task Offer_ThatWasLost_CostsSecondsOnly()
    {
        await _agent.StartAsync(AtOnce);
        var trial = (await _agent.SubmitAsync())[0];

        await _agent.AdvanceUntilAsync(trial, TrialState.Succeeded);
    }

    [Fact]
    public async Task TwoSlots_WithManyTrials_TrainTwoAtATime()
    {
        using var gate = new SemaphoreSlim(0);
        var most = 0;
        ScriptedTrainer? trainer = null;
        trainer = new ScriptedTrainer((_, _) =>
        {
            InterlockedMax(ref most, trainer!.Training);
            gate.Wait();
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        });
        var trials = await _agent.SubmitAsync(cells: 6);

        var worker = await _agent.StartAsync(trainer, slots: 2);
        await Eventually.TrueAsync(() => trainer.Training == 2, "both slots train");
        await Task.WhenAll(trials.Select(trial => AgentUnderTest.OfferAsync(worker, trial)));
        gate.Release(trials.Count);

        await Task.WhenAll(trials.Select(trial => _agent.UntilAsync(trial, TrialState.Succeeded)));
        Assert.Equal(2, most);
        Assert.Equal(trials.Count, trainer.Trained.Count);
    }

    [Fact]
    public async Task Training_RunsOnAThreadOfItsOwn()
    {
        var isPoolThread = true;
        var trainer = new ScriptedTrainer((_, _) =>
        {
            isPoolThread = Thread.CurrentThread.IsThreadPoolThread;
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        });
        var trial = (await _agent.SubmitAsync())[0];

        await _agent.StartAsync(trainer);
        await _agent.UntilAsync(trial, TrialState.Succeeded);

        Assert.False(isPoolThread);
    }

    [Fact]
    public async Task Worker_WhileItRuns_IsListedAndLeavesWhenStopped()
    {
        await _agent.SubmitAsync();
        var worker = await _agent.StartAsync(AtOnce, slots: 3);
        await Eventually.TrueAsync(async () => (await _agent.Workers.ListAsync(CancellationToken.None)).Count == 1, "the worker is registered");

        await worker.StopAsync();

        var summary = Assert.Single(await _agent.Workers.ListAsync(CancellationToken.None));
        Assert.Equal((3, "cpu", Environment.ProcessId), (summary.Registration.Slots, summary.Registration.DeviceClass, summary.Registration.ProcessId));
        Assert.NotNull(summary.LeftAt);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        int seen;
        do
            seen = Volatile.Read(ref most);
        while (now > seen && Interlocked.CompareExchange(ref most, now, seen) != seen);
    }
}
