using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Datasets;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>Trains trials with libtorch on the calling thread. See <see cref="TrainingRun"/> for the training itself.</summary>
public sealed class TorchTrainer(TrainingCatalog catalog, DatasetStore datasets, IOptions<TrainingOptions> options, TimeProvider time) : ITrainer
{
    /// <inheritdoc/>
    public TrainingOutcome Train(ClaimedTrial trial, IAttempt attempt)
    {
        // OpenMP keeps the number of threads per calling thread, so it is set on each slot's thread and not once for the process.
        set_num_threads(options.Value.Threads);
        try
        {
            using var scope = NewDisposeScope();
            ConfigSupport.Require(trial.Config, catalog);
            using var run = new TrainingRun(trial, attempt, TrialData.Open(trial.Config, catalog, datasets), catalog, time);
            return run.Run();
        }
        catch (Exception error) when (error is DatasetException or UnsupportedConfigException)
        {
            return new TrainingOutcome.Failed(FailureCause.BrokenInput, error.Message);
        }
        catch (Exception error) when (IsOutOfMemory(error))
        {
            return new TrainingOutcome.Failed(FailureCause.OutOfMemory, error.Message);
        }
    }

    /// <summary>libtorch reports memory that it cannot get as a plain error; only its text tells.</summary>
    private static bool IsOutOfMemory(Exception error) =>
        error is OutOfMemoryException
        || error.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase)
        || error.Message.Contains("can't allocate memory", StringComparison.Ordinal);
}
