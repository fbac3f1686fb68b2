using System.Collections.Concurrent;
using Orchestrator.Storage;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>A trainer that does what the test says, on the thread that the agent gives it.</summary>
public sealed class ScriptedTrainer(Func<ClaimedTrial, IAttempt, TrainingOutcome> script) : ITrainer
{
    private int _training;

    /// <summary>The trials that were given to it, in that order.</summary>
    public ConcurrentQueue<ClaimedTrial> Trained { get; } = new();

    /// <summary>Trials that train now.</summary>
    public int Training => Volatile.Read(ref _training);

    /// <summary>Waits on the trainer's thread until the attempt is asked to stop, and stops for that reason.</summary>
    public static TrainingOutcome UntilAsked(IAttempt attempt)
    {
        SpinWait.SpinUntil(() => attempt.Stop != StopReason.None, TimeSpan.FromSeconds(30));
        return new TrainingOutcome.Stopped(attempt.Stop);
    }

    public TrainingOutcome Train(ClaimedTrial trial, IAttempt attempt)
    {
        Trained.Enqueue(trial);
        Interlocked.Increment(ref _training);
        try
        {
            return script(trial, attempt);
        }
        finally
        {
            Interlocked.Decrement(ref _training);
        }
    }
}
