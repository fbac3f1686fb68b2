using System.Globalization;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Trainers.Protocol;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>
/// Follows one attempt in a trainer process from the agent: passes its reports on, tells it to stop, and ends the process when it does not obey
/// or shows no sign of life.
/// </summary>
internal sealed class Supervision(RunningTraining training, IAttempt attempt, TimeSpan stuckAfter, TimeSpan stopWithin, TimeProvider time)
{
    // How late a request to stop may be passed on: less than a step takes.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private TrialProgress _progress;
    private StopReason _told;
    private long _toldAt;
    private long _aliveAt = time.GetTimestamp();

    /// <summary>Returns when the attempt has ended.</summary>
    public TrainingOutcome Run()
    {
        while (true)
        {
            if (training.Take(LookEvery) is { } report && Pass(report) is { } outcome) return outcome;
            PassStop();
            if (DoesNotObey() || IsStuck()) return End();
        }
    }

    private TrainingOutcome? Pass(TrainerReport.OfAttempt report)
    {
        _aliveAt = time.GetTimestamp();
        switch (report)
        {
            case TrainerReport.Advanced advanced:
                _progress = advanced.Progress;
                attempt.Progress(advanced.Progress);
                break;
            case TrainerReport.EpochFinished finished:
                attempt.EpochFinished(finished.Metrics);
                break;
            case TrainerReport.CheckpointWritten written:
                attempt.CheckpointWritten(written.Path, written.Epoch, written.Step, written.Within);
                break;
            case TrainerReport.CheckpointFailed failed:
                attempt.CheckpointFailed(failed.Why);
                break;
            case TrainerReport.WeightsSelected selected:
                attempt.WeightsSelected(selected.Path, selected.Epoch);
                break;
            case TrainerReport.Logged logged:
                attempt.Log(logged.Level, logged.Text);
                break;
            case TrainerReport.Ended ended:
                return ended.Outcome;
        }

        return null;
    }

    private void PassStop()
    {
        var reason = attempt.Stop;
        if (reason == _told) return;
        (_told, _toldAt) = (reason, time.GetTimestamp());
        training.Stop(reason);
    }

    /// <summary>A drain may take as long as its checkpoint; after the other reasons nothing of the attempt is of use, and a lost trial may run elsewhere.</summary>
    private bool DoesNotObey() => _told is StopReason.Cancelled or StopReason.LeaseLost && time.GetElapsedTime(_toldAt) > stopWithin;

    private bool IsStuck() => time.GetElapsedTime(_aliveAt) > stuckAfter;

    private TrainingOutcome End()
    {
        if (DoesNotObey())
        {
            training.Child.Kill($"It trained on for {stopWithin} after it was told to stop ({_told}).");
            return new TrainingOutcome.Stopped(_told);
        }

        var lines = training.Child.LastLines;
        training.Child.Kill($"A training in it was stuck: no sign of life for {stuckAfter}.");
        return new TrainingOutcome.Failed(FailureCause.Stuck, string.Create(
            CultureInfo.InvariantCulture,
            $"The training gave no sign of life for {stuckAfter}, in epoch {_progress.Epoch + 1} after step {_progress.Step}; its process was ended. ")
            + (lines.Count == 0 ? "It had printed nothing." : $"The last that it printed: {string.Join(" | ", lines)}"));
    }
}
