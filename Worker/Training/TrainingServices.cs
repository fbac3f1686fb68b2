using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Training;

/// <summary>Registers the trainer.</summary>
public static class TrainingServices
{
    /// <summary>Adds <see cref="ITrainer"/> over libtorch, with its options checked at start.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="catalog">What can be trained: ours, or ours with plugins.</param>
    /// <param name="configure">Changes what the configuration says.</param>
    public static IServiceCollection AddTraining(
        this IServiceCollection services, TrainingCatalog catalog, Action<TrainingOptions>? configure = null)
    {
        services.AddTrainingOptions(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(catalog);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TrainingOptions>>().Value;
            return new DatasetStore(new DatasetLocator(options.DataFolder, new DatasetCache(options.CacheFolder)));
        });
        services.AddSingleton<ITrainer, TorchTrainer>();
        return services;
    }

    /// <summary>Adds the options of trainings, checked at start.</summary>
    internal static void AddTrainingOptions(this IServiceCollection services, Action<TrainingOptions>? configure) =>
        services.AddOptions<TrainingOptions>()
            .BindConfiguration(TrainingOptions.Section)
            .Configure(options => configure?.Invoke(options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
}
