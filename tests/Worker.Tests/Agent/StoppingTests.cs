using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Contracts;
using Orchestrator.Storage;
using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>How running attempts are stopped: cancel, lost lease, drain.</summary>
public sealed class StoppingTests : IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();
    private readonly ScriptedTrainer _untilAsked = new((_, attempt) => ScriptedTrainer.UntilAsked(attempt));

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task Cancel_WithANotice_StopsBeforeTheNextHeartbeat()
    {
        var trial = (await _agent.SubmitAsync())[0];
        var worker = await _agent.StartAsync(_untilAsked);
        await _agent.UntilAsync(trial, TrialState.Running);

        await _agent.Sweeps.CancelAsync(ASweep.Plan().SweepId, CancellationToken.None);
        await Eventually.TrueAsync(
            async () =>
            {
                await worker.Services.GetRequiredService<IBus>().Publish(new CancelRequested(trial));
                return (await _agent.FindAsync(trial)).Row.State == TrialState.Cancelled;
            },
            "the trial is cancelled");

        Assert.Equal("cancelled", Assert.Single((await _agent.FindAsync(trial)).Attempts).Outcome);
    }

    [Fact]
    public async Task Cancel_WithoutANotice_StopsAtTheNextHeartbeat()
    {
        var trial = (await _agent.SubmitAsync())[0];
        await _agent.StartAsync(_untilAsked);
        await _agent.UntilAsync(trial, TrialState.Running);

        await _agent.Sweeps.CancelAsync(ASweep.Plan().SweepId, CancellationToken.None);

        await _agent.AdvanceUntilAsync(trial, TrialState.Cancelled);
    }

    [Fact]
    public async Task CancelNotice_ThatIsNotTrue_StopsNothing()
    {
        using var end = new ManualResetEventSlim();
        var trainer = new ScriptedTrainer((_, attempt) =>
        {
            end.Wait();
            return attempt.Stop == StopReason.None ? new TrainingOutcome.Finished(Testing.ATrial.Result()) : new TrainingOutcome.Stopped(attempt.Stop);
        });
        var trial = (await _agent.SubmitAsync())[0];
        var worker = await _agent.StartAsync(trainer);
        await _agent.UntilAsync(trial, TrialState.Running);

        await worker.Services.GetRequiredService<IBus>().Publish(new CancelRequested(trial));
        end.Set();

        await _agent.UntilAsync(trial, TrialState.Succeeded);
    }

    [Fact]
    public async Task LeaseTakenByAnother_StopsTrainingAndWritesNothing()
    {
        StopReason seen = StopReason.None;
        var trainer = new ScriptedTrainer((claimed, attempt) =>
        {
            var outcome = ScriptedTrainer.UntilAsked(attempt);
            seen = attempt.Stop;
            attempt.EpochFinished(Testing.ATrial.Epoch(1));
            attempt.Log("info", "late");
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        });
        var trial = (await _agent.SubmitAsync())[0];
        var worker = await _agent.StartAsync(trainer);
        await _agent.UntilAsync(trial, TrialState.Running);
        var fence = await TakeOverAsync(trial);

        await Eventually.TrueAsync(_agent.Clock, TimeSpan.FromSeconds(1), () => Task.FromResult(seen != StopReason.None), "the attempt is stopped");
        await worker.StopAsync();

        Assert.Equal(StopReason.LeaseLost, seen);
        Assert.Equal(WriteAnswer.Accepted, await _agent.Leases.FinishAsync(fence, Testing.ATrial.Result(top1: 0.5), CancellationToken.None));
        Assert.Equal(0.5, (await _agent.FindAsync(trial)).Row.Result!.TestTop1);
        Assert.Empty((await _agent.Trials.ReadCurvesAsync([trial], CancellationToken.None))[trial]);
        Assert.Empty(await _agent.Trials.ReadLogAsync(trial, 0, 10, CancellationToken.None));
    }

    [Fact]
    public async Task DatabaseOutOfReach_ForAsLongAsTheLease_StopsTrainingByTheMonotonicClock()
    {
        StopReason seen = StopReason.None;
        var trainer = new ScriptedTrainer((_, attempt) =>
        {
            var outcome = ScriptedTrainer.UntilAsked(attempt);
            seen = attempt.Stop;
            return outcome;
        });
        var cut = new CutOff();
        var trial = (await _agent.SubmitAsync())[0];
        await _agent.StartAsync(trainer, configure: new CutOffLeases(cut).Wrap);
        await _agent.UntilAsync(trial, TrialState.Running);
        cut.IsCut = true;

        await Eventually.TrueAsync(_agent.Clock, TimeSpan.FromMinutes(1), () => Task.FromResult(seen != StopReason.None), "the attempt is stopped");

        Assert.Equal(StopReason.LeaseLost, seen);
        Assert.Equal(TrialState.Running, (await _agent.FindAsync(trial)).Row.State);
    }

    [Fact]
    public async Task Drain_RunningTrial_IsCheckpointedAndGivenBack()
    {
        var trainer = new ScriptedTrainer((_, attempt) =>
        {
            var outcome = ScriptedTrainer.UntilAsked(attempt);
            var path = attempt.NextCheckpointPath(1, 3);
            File.WriteAllText(path, "weights");
            attempt.CheckpointWritten(path, 1, 3, TimeSpan.Zero);
            return outcome;
        });
        var trial = (await _agent.SubmitAsync())[0];
        var worker = await _agent.StartAsync(trainer);
        await _agent.UntilAsync(trial, TrialState.Running);

        await worker.StopAsync();

        var detail = await _agent.FindAsync(trial);
        Assert.Equal(TrialState.Queued, detail.Row.State);
        Assert.Equal("released", Assert.Single(detail.Attempts).Outcome);
        Assert.Equal((1, 3, 7L), (detail.Checkpoints[0].Epoch, detail.Checkpoints[0].Step, detail.Checkpoints[0].Bytes));
    }

    // What a second worker would do after the first was silent for too long.
    private async Task<Fence> TakeOverAsync(TrialId trial)
    {
        await _agent.Leases.ReapWorkerAsync((await _agent.FindAsync(trial)).Row.WorkerId!, CancellationToken.None);
        await _agent.Workers.RegisterAsync("another", CancellationToken.None);
        var claimed = await _agent.Leases.ClaimAsync(trial, "another", TimeSpan.FromHours(1), CancellationToken.None);
        await _agent.Leases.StartAsync(claimed!.Fence, CancellationToken.None);
        return claimed.Fence;
    }
}
