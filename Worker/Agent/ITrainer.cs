using Orchestrator.Storage;

namespace Orchestrator.Worker.Agent;

/// <summary>
/// Trains one trial. Synchronous on purpose: libtorch's grad mode and dispose scopes belong to a thread, so an attempt stays on the
/// thread that its slot gives it.
/// </summary>
public interface ITrainer
{
    /// <summary>Trains the trial to its end, or until <paramref name="attempt"/> asks it to stop.</summary>
    /// <remarks>Divergence, broken input and running out of memory come back as outcomes; an exception is a bug and fails the attempt.</remarks>
    TrainingOutcome Train(ClaimedTrial trial, IAttempt attempt);
}
