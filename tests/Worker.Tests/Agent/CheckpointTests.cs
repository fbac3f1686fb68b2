using Orchestrator.Storage;
using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>Checkpoint files and the pointers to them.</summary>
public sealed class CheckpointTests : IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task Checkpoint_OfAnEarlierAttempt_IsLocated()
    {
        string? located = null;
        var trial = await TrainTwiceAsync(
            attempt => Write(attempt, 1, "weights"),
            (claimed, attempt) => located = attempt.Locate(claimed.Checkpoints[0]));

        Assert.Equal("weights", await File.ReadAllTextAsync(located!));
        Assert.Equal(2, (await _agent.FindAsync(trial)).Attempts.Count);
    }

    [Theory]
    [InlineData("", "is damaged")]
    [InlineData("weighty", "is damaged")]
    [InlineData(null, "is missing")]
    public async Task Checkpoint_ThatIsNotWhatWasWritten_IsNotLocatedAndTheLogSaysWhy(string? content, string expected)
    {
        var located = "something";
        var trial = await TrainTwiceAsync(
            attempt => Write(attempt, 1, "weights"),
            (claimed, attempt) => located = attempt.Locate(claimed.Checkpoints[0]),
            between: () =>
            {
                var file = Assert.Single(Files());
                if (content is null) File.Delete(file);
                else File.WriteAllText(file, content);
            });

        Assert.Null(located);
        Assert.Contains(await _agent.Trials.ReadLogAsync(trial, 0, 10, CancellationToken.None), line => line.Line.Text.Contains(expected));
    }

    [Fact]
    public async Task Checkpoints_BeyondTheNumberKept_AreDeletedFromTheDisk()
    {
        var trial = await TrainAsync(attempt =>
        {
            Write(attempt, 1, "one");
            Write(attempt, 2, "two");
            Write(attempt, 3, "three");
        });

        Assert.Equal("three", await File.ReadAllTextAsync(Assert.Single(Files())));
        Assert.Equal(3, Assert.Single((await _agent.FindAsync(trial)).Checkpoints).Epoch);
    }

    [Fact]
    public async Task SelectedWeights_OfAFinishedTrial_AreAllThatIsKept()
    {
        var trial = await TrainAsync(attempt =>
        {
            Write(attempt, 1, "one");
            var path = attempt.SelectedWeightsPath(2);
            File.WriteAllText(path, "selected");
            attempt.WeightsSelected(path, 2);
        });

        Assert.Equal("0001-0002.weights", Path.GetFileName(Assert.Single(Files())));
        Assert.Equal(2, Assert.Single((await _agent.FindAsync(trial)).Checkpoints).Epoch);
    }

    [Fact]
    public async Task Checkpoint_OfAWorkerThatLostItsLease_IsDeletedAndNotRecorded()
    {
        var isTaken = new TaskCompletionSource();
        var trial = (await _agent.SubmitAsync())[0];
        var worker = await _agent.StartAsync(new ScriptedTrainer((_, attempt) =>
        {
            isTaken.Task.Wait();
            Write(attempt, 1, "late");
            return ScriptedTrainer.UntilAsked(attempt);
        }));
        await _agent.UntilAsync(trial, TrialState.Running);
        await _agent.Leases.ReapWorkerAsync((await _agent.FindAsync(trial)).Row.WorkerId!, CancellationToken.None);
        await _agent.Workers.RegisterAsync("another", CancellationToken.None);
        await _agent.Leases.ClaimAsync(trial, "another", TimeSpan.FromHours(1), CancellationToken.None);

        isTaken.SetResult();
        await worker.StopAsync();

        Assert.Empty(Files());
        Assert.Empty((await _agent.FindAsync(trial)).Checkpoints);
        Assert.Contains((await _agent.FindAsync(trial)).Events, happening => happening.Kind == EventKinds.StaleWriteRefused);
    }

    [Fact]
    public async Task Files_ThatAnEarlierAttemptLeftUnrecorded_AreDeletedByTheNext()
    {
        var files = Array.Empty<string>();
        await TrainTwiceAsync(
            attempt =>
            {
                Write(attempt, 1, "weights");
                File.WriteAllText(attempt.NextCheckpointPath(2, 0) + ".tmp", "half of the wei");
            },
            (_, _) => files = Files());

        Assert.Equal("0001-0001-000000.checkpoint", Path.GetFileName(Assert.Single(files)));
    }

    [Fact]
    public async Task IsCheckpointDue_AfterThePeriod_UntilOneIsWritten()
    {
        var seen = new List<bool>();
        await TrainAsync(attempt =>
        {
            seen.Add(attempt.IsCheckpointDue);
            _agent.Clock.Advance(new WorkerAgentOptions().CheckpointEvery);
            seen.Add(attempt.IsCheckpointDue);
            Write(attempt, 1, "weights");
            seen.Add(attempt.IsCheckpointDue);
        });

        Assert.Equal([false, true, false], seen);
    }

    [Fact]
    public async Task Checkpoint_ThatCannotBeWritten_IsAWarningAndDueAgainLater()
    {
        var seen = new List<bool>();
        var trial = await TrainAsync(attempt =>
        {
            _agent.Clock.Advance(new WorkerAgentOptions().CheckpointEvery);
            attempt.CheckpointFailed("No space left on device.");
            seen.Add(attempt.IsCheckpointDue);
            _agent.Clock.Advance(new WorkerAgentOptions().CheckpointEvery);
            seen.Add(attempt.IsCheckpointDue);
        });

        Assert.Equal([false, true], seen);
        Assert.Contains(
            await _agent.Trials.ReadLogAsync(trial, 0, 10, CancellationToken.None),
            line => line.Line is { Level: "warning", Text: "No space left on device." });
    }

    private static void Write(IAttempt attempt, int epoch, string content)
    {
        var path = attempt.NextCheckpointPath(epoch, 0);
        File.WriteAllText(path, content);
        attempt.CheckpointWritten(path, epoch, 0, TimeSpan.Zero);
    }

    private string[] Files() => Directory.GetFiles(_agent.CheckpointRoot, "*", SearchOption.AllDirectories);

    private async Task<TrialId> TrainAsync(Action<IAttempt> script)
    {
        var trial = (await _agent.SubmitAsync())[0];
        await _agent.StartAsync(new ScriptedTrainer((_, attempt) =>
        {
            script(attempt);
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        }));
        await _agent.UntilAsync(trial, TrialState.Succeeded);
        return trial;
    }

    private async Task<TrialId> TrainTwiceAsync(Action<IAttempt> first, Action<ClaimedTrial, IAttempt> second, Action? between = null)
    {
        var trial = (await _agent.SubmitAsync())[0];
        var worker = await _agent.StartAsync(new ScriptedTrainer((_, attempt) =>
        {
            first(attempt);
            return ScriptedTrainer.UntilAsked(attempt);
        }));
        await _agent.UntilAsync(trial, TrialState.Running);
        await worker.StopAsync();
        between?.Invoke();
        await _agent.StartAsync(new ScriptedTrainer((claimed, attempt) =>
        {
            second(claimed, attempt);
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        }));
        await _agent.UntilAsync(trial, TrialState.Succeeded);
        return trial;
    }
}
