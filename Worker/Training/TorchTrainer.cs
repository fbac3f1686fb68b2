using Microsoft.Extensions.Options;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Plugins;
using Orchestrator.Worker.Trainers;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>Trains trials with libtorch on the calling thread. See <see cref="TrainingRun"/> for the training itself.</summary>
public sealed class TorchTrainer : ITrainer
{
    private readonly TrainingCatalog _catalog;
    private readonly DatasetStore _datasets;
    private readonly TrainingOptions _options;
    private readonly LatencyMeter? _latency;
    private readonly TimeProvider _time;

    /// <summary>A trainer for any number of threads at once.</summary>
    /// <param name="catalog">What configurations can name.</param>
    /// <param name="datasets">Opens data sets; each is read once a process.</param>
    /// <param name="options">Threads of an operator.</param>
    /// <param name="time">Measures training times.</param>
    public TorchTrainer(TrainingCatalog catalog, DatasetStore datasets, IOptions<TrainingOptions> options, TimeProvider time)
    {
        (_catalog, _datasets, _options, _time) = (catalog, datasets, options.Value, time);
        _latency = _options.MeasureLatency ? new LatencyMeter(_options.LatencyBudget, time) : null;
        MemoryRetention.Enable();
    }

    /// <inheritdoc/>
    public TrainingOutcome Train(ClaimedTrial trial, IAttempt attempt)
    {
        // OpenMP keeps the number of threads per calling thread, so it is set on each slot's thread and not once for the process.
        set_num_threads(_options.Threads);
        IReadOnlyList<Plugin> plugins = [];
        try
        {
            using var scope = NewDisposeScope();
            plugins = UsedPlugins.Of(trial.Config, _catalog);
            ConfigSupport.Require(trial.Config, _catalog);
            var data = TrialData.Open(trial.Config, _catalog, _datasets, new AttemptWatch(attempt));
            using var run = new TrainingRun(trial, attempt, data, _catalog, _latency, _time);
            return run.Run();
        }
        catch (MissingPluginException error)
        {
            return new TrainingOutcome.Failed(FailureCause.MissingPlugin, error.Message);
        }
        catch (Exception error) when (error is DatasetException or UnsupportedConfigException)
        {
            return new TrainingOutcome.Failed(FailureCause.BrokenInput, error.Message);
        }
        catch (OperationCanceledException)
        {
            return new TrainingOutcome.Stopped(attempt.Stop);
        }
        catch (Exception error) when (IsOutOfMemory(error))
        {
            return new TrainingOutcome.Failed(FailureCause.OutOfMemory, error.Message, PeakMemory.Read());
        }
        catch (Exception error) when (CudaErrors.IsOfTheDevice(error))
        {
            return new TrainingOutcome.Failed(FailureCause.DeviceFault, CudaErrors.Describe(error));
        }
        catch (Exception error) when (plugins.Count > 0)
        {
            // Foreign code may throw anything; whose it is must stand in the trial's failure.
            attempt.Log("error", error.ToString());
            return new TrainingOutcome.Failed(FailureCause.Unknown, PluginFailure.Describe(error, plugins));
        }
    }

    /// <summary>libtorch reports memory that it cannot get as a plain error; only its text tells.</summary>
    private static bool IsOutOfMemory(Exception error) =>
        error is OutOfMemoryException
        || error.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase)
        || error.Message.Contains("can't allocate memory", StringComparison.Ordinal);
}
