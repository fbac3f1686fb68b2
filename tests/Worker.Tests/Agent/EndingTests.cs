using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>How attempts end, and what they leave.</summary>
public sealed class EndingTests : IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task Finished_WithReports_HasThemAllInTheStore()
    {
        var trial = await RunAsync(TrialState.Succeeded, attempt =>
        {
            attempt.EpochFinished(Testing.ATrial.Epoch(1, loss: 1.2));
            attempt.EpochFinished(Testing.ATrial.Epoch(2, loss: 0.8));
            attempt.Log("info", "done");
            return new TrainingOutcome.Finished(Testing.ATrial.Result(top1: 0.91));
        });

        var curve = (await _agent.Trials.ReadCurvesAsync([trial], CancellationToken.None))[trial];
        var log = await _agent.Trials.ReadLogAsync(trial, 0, 10, CancellationToken.None);
        Assert.Equal([1.2, 0.8], curve.Select(epoch => epoch.TrainLoss));
        Assert.Equal("done", Assert.Single(log).Line.Text);
        Assert.Equal(0.91, (await _agent.FindAsync(trial)).Row.Result!.TestTop1);
    }

    [Fact]
    public async Task Ended_BeforeTheFirstHeartbeat_ShowsHowFarItCame()
    {
        var progress = new TrialProgress(Epoch: 2, Epochs: 2, Step: 0, Steps: 10, ImagesPerSecond: 120);
        var trial = await RunAsync(TrialState.Succeeded, attempt =>
        {
            attempt.Progress(progress);
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        });

        Assert.Equal(progress, (await _agent.FindAsync(trial)).Row.Progress);
    }

    [Fact]
    public async Task Failed_WithACause_FollowsThePolicy()
    {
        var trial = await RunAsync(TrialState.Failed, _ => new TrainingOutcome.Failed(FailureCause.Diverged, "The loss is NaN at epoch 1, step 7."));

        var row = (await _agent.FindAsync(trial)).Row;
        Assert.Equal((FailureCause.Diverged, "The loss is NaN at epoch 1, step 7."), (row.FailureCause, row.FailureMessage));
    }

    [Fact]
    public async Task Thrown_Exception_FailsTheAttemptAndIsInTheLog()
    {
        var trial = await RunAsync(TrialState.Queued, _ => throw new InvalidOperationException("shapes [2, 3] and [4] do not fit"), hasFailed: true);

        var attempt = Assert.Single((await _agent.FindAsync(trial)).Attempts);
        Assert.Equal((FailureCause.Unknown, "InvalidOperationException: shapes [2, 3] and [4] do not fit"), (attempt.Cause, attempt.Message));
        Assert.Contains((await _agent.Trials.ReadLogAsync(trial, 0, 10, CancellationToken.None)), line => line.Line.Text.Contains(nameof(Thrown_Exception_FailsTheAttemptAndIsInTheLog)));
    }

    [Fact]
    public async Task Thrown_OutOfMemory_IsThatCause()
    {
        var trial = await RunAsync(TrialState.Queued, _ => throw new InsufficientMemoryException("12 GiB"), hasFailed: true);

        Assert.Equal(FailureCause.OutOfMemory, (await _agent.FindAsync(trial)).Attempts[0].Cause);
    }

    [Fact]
    public async Task GivenBack_Trial_IsQueuedAgainWithoutAFailure()
    {
        var attempts = 0;
        var trial = await RunAsync(TrialState.Succeeded, _ => Interlocked.Increment(ref attempts) == 1
            ? new TrainingOutcome.GivenBack("A neighbour on its device was stuck.")
            : new TrainingOutcome.Finished(Testing.ATrial.Result()));

        var detail = await _agent.FindAsync(trial);
        Assert.Equal(["released", "succeeded"], detail.Attempts.Select(attempt => attempt.Outcome));
        Assert.Equal("A neighbour on its device was stuck.", detail.Attempts[0].Message);
    }

    [Fact]
    public async Task Failed_Attempt_LeavesTheSlotForTheNextTrial()
    {
        var trials = await _agent.SubmitAsync(cells: 2);
        await _agent.StartAsync(new ScriptedTrainer((claimed, _) => claimed.Fence.Trial == trials[0]
            ? throw new InvalidOperationException("broken")
            : new TrainingOutcome.Finished(Testing.ATrial.Result())));

        await _agent.UntilAsync(trials[1], TrialState.Succeeded);
    }

    [Fact]
    public async Task Log_OfManyLinesAtOnce_DropsSomeAndSaysHowMany()
    {
        var trial = await RunAsync(TrialState.Succeeded, attempt =>
        {
            foreach (var number in Enumerable.Range(0, 100_000))
                attempt.Log("info", $"line {number}");
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        });

        var lines = await _agent.Trials.ReadLogAsync(trial, 0, 200_000, CancellationToken.None);
        Assert.InRange(lines.Count, 2000, 99_999);
        Assert.Contains(lines, line => line.Line.Text.EndsWith("log lines were dropped: too many at once.", StringComparison.Ordinal));
    }

    private async Task<TrialId> RunAsync(TrialState expected, Func<IAttempt, TrainingOutcome> script, bool hasFailed = false)
    {
        var trial = (await _agent.SubmitAsync())[0];
        await _agent.StartAsync(new ScriptedTrainer((_, attempt) => script(attempt)));
        await Eventually.TrueAsync(
            async () => await _agent.FindAsync(trial) is var detail && detail.Row.State == expected && (!hasFailed || detail.Row.FailureCause is not null),
            $"the trial is {expected}");
        return trial;
    }
}
