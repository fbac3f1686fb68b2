using System.Collections.Concurrent;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>
/// Runs a trainer on a thread that does nothing else meanwhile: libtorch's grad mode and dispose scopes belong to a thread, and training must
/// not starve the pool. Threads are kept for the next trial, at most as many as trained at a time: starting one costs as much as all the rest
/// of a trial of a few milliseconds.
/// </summary>
internal static class TrainingThread
{
    private static readonly BlockingCollection<Func<Action>> Waiting = [];

    // Threads that have nothing to do, less the trainings that wait for one.
    private static int s_idle;

    /// <summary>Trains to the end. Whatever the trainer throws becomes a failed outcome, with the details in the attempt's log.</summary>
    public static Task<TrainingOutcome> RunAsync(ITrainer trainer, ClaimedTrial claimed, IAttempt attempt)
    {
        var ended = new TaskCompletionSource<TrainingOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        // What the attempt logs and traces on the thread is the attempt's.
        var context = ExecutionContext.Capture();
        Waiting.Add(() =>
        {
            TrainingOutcome? outcome = null;
            if (context is null) outcome = Train(trainer, claimed, attempt);
            else ExecutionContext.Run(context, _ => outcome = Train(trainer, claimed, attempt), null);
            return () => ended.SetResult(outcome!);
        });
        if (Interlocked.Decrement(ref s_idle) < 0)
        {
            Interlocked.Increment(ref s_idle);
            new Thread(Run) { Name = "trainer", IsBackground = true }.UnsafeStart();
        }

        return ended.Task;
    }

    private static void Run()
    {
        foreach (var train in Waiting.GetConsumingEnumerable())
        {
            var tell = train();
            // Before the outcome is told, as the next trial may follow at once.
            Interlocked.Increment(ref s_idle);
            tell();
        }
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
