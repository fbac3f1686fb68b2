using Orchestrator.Storage;
using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>What the answer to a heartbeat makes the worker do.</summary>
public sealed class OrderTests : IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task DrainFinishing_WhileATrialRuns_FinishesItTakesNoOtherAndEnds()
    {
        using var end = new ManualResetEventSlim();
        var trials = await _agent.SubmitAsync(cells: 2);
        var worker = await _agent.StartAsync(new ScriptedTrainer((_, _) =>
        {
            end.Wait();
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        }));
        await _agent.UntilAsync(trials[0], TrialState.Running);

        await _agent.Workers.DrainAsync((await _agent.IsRegisteredAsync()).Registration.WorkerId, finishTrials: true, CancellationToken.None);
        _agent.Clock.Advance(new WorkerAgentOptions().BeatEvery);
        Assert.False(AgentUnderTest.IsEnding(worker));
        end.Set();

        await Eventually.TrueAsync(_agent.Clock, TimeSpan.FromSeconds(1), () => Task.FromResult(AgentUnderTest.IsEnding(worker)), "the worker ends");
        Assert.Equal(TrialState.Succeeded, (await _agent.FindAsync(trials[0])).Row.State);
        Assert.Equal(TrialState.Queued, (await _agent.FindAsync(trials[1])).Row.State);
    }

    [Fact]
    public async Task DrainNow_WhileATrialRuns_EndsAndGivesItBack()
    {
        var trial = (await _agent.SubmitAsync())[0];
        var worker = await _agent.StartAsync(new ScriptedTrainer((_, attempt) => ScriptedTrainer.UntilAsked(attempt)));
        await _agent.UntilAsync(trial, TrialState.Running);

        await _agent.Workers.DrainAsync((await _agent.IsRegisteredAsync()).Registration.WorkerId, finishTrials: false, CancellationToken.None);
        await Eventually.TrueAsync(_agent.Clock, TimeSpan.FromSeconds(1), () => Task.FromResult(AgentUnderTest.IsEnding(worker)), "the worker ends");
        await worker.StopAsync();

        Assert.Equal(TrialState.Queued, (await _agent.FindAsync(trial)).Row.State);
        Assert.NotNull((await _agent.IsRegisteredAsync()).LeftAt);
    }

    [Fact]
    public async Task Excluded_Worker_StaysAndTrainsNothingUntilItIsIncluded()
    {
        var trainer = new ScriptedTrainer((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result()));
        await _agent.SubmitAsync(cells: 0);
        var worker = await _agent.StartAsync(trainer);
        var id = (await _agent.IsRegisteredAsync()).Registration.WorkerId;
        await _agent.Workers.ExcludeAsync(id, device: null, "The fan is broken.", CancellationToken.None);
        var trial = (await _agent.SubmitAsync())[0];
        _agent.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(AgentUnderTest.IsEnding(worker));
        Assert.Empty(trainer.Trained);
        await _agent.Workers.IncludeAsync(id, CancellationToken.None);

        await _agent.AdvanceUntilAsync(trial, TrialState.Succeeded);
    }

    [Fact]
    public async Task Heartbeat_OfAnIdleWorker_ShowsItsDevicesAndThatItHearsTheBroker()
    {
        await _agent.SubmitAsync(cells: 0);
        await _agent.StartAsync(new ScriptedTrainer((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result())));
        var worker = await _agent.IsRegisteredAsync();

        await Eventually.TrueAsync(
            _agent.Clock, TimeSpan.FromSeconds(1), async () => (await _agent.IsRegisteredAsync()).LastSeenAt > worker.LastSeenAt, "the worker was seen again");
        Assert.True((await _agent.IsRegisteredAsync()).BrokerConnected);
        Assert.Equal(["cpu"], (await _agent.IsRegisteredAsync()).Devices.Select(device => device.Device.Name));
    }
}
