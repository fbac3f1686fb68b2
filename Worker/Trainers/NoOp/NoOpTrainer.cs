using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Trainers.NoOp;

/// <summary>
/// Trains nothing: ends at once, or after <see cref="WorkerAgentOptions.NoOpDuration"/> with epochs, progress and checkpoints in between, with
/// a result that is made up from the configuration and says so. For measuring and testing everything around training.
/// </summary>
public sealed class NoOpTrainer(IOptions<WorkerAgentOptions> options, TimeProvider time) : ITrainer
{
    // How late it may notice that it is to stop.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(20);

    private readonly TimeSpan _duration = options.Value.NoOpDuration;

    /// <inheritdoc/>
    public TrainingOutcome Train(ClaimedTrial trial, IAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(attempt);
        var epochs = trial.Config.Training.Epochs;
        var state = TakeUp(trial, attempt);
        while (state.Epoch < epochs)
        {
            if (attempt.Stop != StopReason.None) return Leave(state, attempt);
            if (_duration > TimeSpan.Zero && !Wait(_duration / epochs / NoOpState.Steps, attempt)) continue;
            state = state.Next();
            if (_duration > TimeSpan.Zero) Report(state, epochs, attempt);
        }

        if (_duration > TimeSpan.Zero) KeepWeights(state, attempt);
        return new TrainingOutcome.Finished(NoOpResult.Of(trial.Config, state, _duration));
    }

    private static NoOpState TakeUp(ClaimedTrial trial, IAttempt attempt)
    {
        var start = NoOpState.Start(trial.Fence.Trial);
        foreach (var path in trial.Checkpoints.Select(attempt.Locate).OfType<string>())
        {
            try
            {
                var state = start.Read(path);
                attempt.Log("info", $"Going on from epoch {state.Epoch}, step {state.Step}.");
                return state with { ResumedAt = [.. state.ResumedAt, state.Epoch] };
            }
            catch (InvalidDataException error)
            {
                attempt.Log("warning", $"A checkpoint is passed over. {error.Message}");
            }
        }

        return start;
    }

    private void Report(NoOpState state, int epochs, IAttempt attempt)
    {
        attempt.Progress(new TrialProgress(state.Epoch, epochs, state.Step, NoOpState.Steps, 0));
        if (state.Step == 0) attempt.EpochFinished(NoOpResult.EpochOf(state, _duration / epochs));
        if (attempt.IsCheckpointDue) WriteCheckpoint(state, attempt);
    }

    private TrainingOutcome.Stopped Leave(NoOpState state, IAttempt attempt)
    {
        var reason = attempt.Stop;
        if (reason == StopReason.Draining) WriteCheckpoint(state, attempt);
        return new TrainingOutcome.Stopped(reason);
    }

    private void WriteCheckpoint(NoOpState state, IAttempt attempt)
    {
        var began = time.GetTimestamp();
        try
        {
            var path = attempt.NextCheckpointPath(state.Epoch, state.Step);
            state.Write(path);
            attempt.CheckpointWritten(path, state.Epoch, state.Step, time.GetElapsedTime(began));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            attempt.CheckpointFailed($"No checkpoint could be written in epoch {state.Epoch + 1} after step {state.Step}: {failure.Message}");
        }
    }

    private static void KeepWeights(NoOpState state, IAttempt attempt)
    {
        try
        {
            var path = attempt.SelectedWeightsPath(state.Epoch);
            state.Write(path);
            attempt.WeightsSelected(path, state.Epoch);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            attempt.Log("warning", $"The weights could not be kept: {failure.Message}");
        }
    }

    /// <summary>Waits; false when the attempt is to stop before the time is up.</summary>
    private bool Wait(TimeSpan atMost, IAttempt attempt)
    {
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(began) is var elapsed && elapsed < atMost)
        {
            if (attempt.Stop != StopReason.None) return false;
            Task.Delay(atMost - elapsed < LongestWait ? atMost - elapsed : LongestWait, time).Wait();
        }

        return true;
    }
}
