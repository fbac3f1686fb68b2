using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Training;

/// <summary>Refuses configurations that are valid in a sweep but that this worker cannot train as they are meant.</summary>
internal static class ConfigSupport
{
    /// <summary>Looks at what no other part checks.</summary>
    /// <exception cref="UnsupportedConfigException">The configuration cannot be trained; the message says what can.</exception>
    public static void Require(TrialConfig config, TrainingCatalog catalog)
    {
        // TorchSharp's API has no autocast; training in 16 bits throughout would be another experiment than the one asked for.
        if (config.Training.Precision != Precision.Fp32)
            throw new UnsupportedConfigException($"Precision '{config.Training.Precision}' is not supported by this worker; use fp32.");
        if (config.Training is { Checkpoint: CheckpointRule.Best, ValidationImages: 0 })
            throw new UnsupportedConfigException("The checkpoint rule 'best' needs a validation split: set validation_images above 0.");
        if (config.Penalty > 0 && !(catalog.Modules.GetValueOrDefault(config.Module.Name)?.Entry.HasScaleFactorsWith(config.Module) ?? false))
            throw new UnsupportedConfigException(
                $"The penalty {config.Penalty} has nothing to act on: the module '{config.Module.Name}' has no scale factors of its own.");
        if (config.Training.ValidationImages < 0 || config.Training.BatchSize < 1 || config.Training.Epochs < 1)
            throw new UnsupportedConfigException("Epochs and batch size must be at least 1, validation images at least 0.");
    }
}
