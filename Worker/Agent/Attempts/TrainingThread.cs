using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>
/// Runs a trainer on a thread of its own: libtorch's grad mode and dispose scopes belong to a thread, and training must not starve the pool.
/// </summary>
internal static class TrainingThread
{
    /// <summary>Trains to the end. Whatever the trainer throws becomes a failed outcome, with the details in the attempt's log.</summary>
    public static Task<TrainingOutcome> RunAsync(ITrainer trainer, ClaimedTrial claimed, IAttempt attempt)
    {
        var ended = new TaskCompletionSource<TrainingOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => ended.SetResult(Train(trainer, claimed, attempt)))
        {
            Name = $"trial {claimed.Fence.Trial.Short}",
            IsBackground = true,
        };
        thread.Start();
        return ended.Task;
    }

    // The one place where every exception is caught: it ends the attempt, is written to its log, and the retry policy decides.
    private static TrainingOutcome Train(ITrainer trainer, ClaimedTrial claimed, IAttempt attempt)
    {
        try
        {
            return trainer.Train(claimed, attempt);
        }
        catch (Exception failure)
        {
            attempt.Log("error", failure.ToString());
            var cause = failure is OutOfMemoryException ? FailureCause.OutOfMemory : FailureCause.Unknown;
            return new TrainingOutcome.Failed(cause, $"{failure.GetType().Name}: {failure.Message}");
        }
    }
}
