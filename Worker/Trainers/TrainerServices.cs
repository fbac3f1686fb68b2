using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Trainers.NoOp;
using Orchestrator.Worker.Trainers.Processes;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Trainers;

/// <summary>Registers the trainers of a worker that is a process of its own; <see cref="TrainingServices"/> has the one in the agent's process.</summary>
public static class TrainerServices
{
    /// <summary>Adds training in child processes, one a device.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="plugins">The plugins' files, which the children load as well.</param>
    /// <param name="configure">Changes what the configuration says about data, caches and measurements.</param>
    public static IServiceCollection AddTrainerProcesses(
        this IServiceCollection services, IReadOnlyList<string> plugins, Action<TrainingOptions>? configure = null)
    {
        services.AddTrainingOptions(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TrainerProcessOptions>().Configure(options => options.Plugins = [.. plugins.Select(Path.GetFullPath)]);
        services.AddSingleton<ProcessTrainer>();
        services.AddSingleton<ITrainer>(provider => provider.GetRequiredService<ProcessTrainer>());
        services.AddSingleton<IWorkerDevices>(provider => provider.GetRequiredService<ProcessTrainer>());
        return services;
    }

    /// <summary>Adds the trainer that only pretends; for measuring and testing everything around training.</summary>
    public static IServiceCollection AddNoOpTrainer(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ITrainer, NoOpTrainer>();
        return services;
    }
}
