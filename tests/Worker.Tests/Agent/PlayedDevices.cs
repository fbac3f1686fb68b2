using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Devices;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>Devices that break when the test says so.</summary>
public sealed class PlayedDevices(params IReadOnlyList<CheckedDevice> devices) : IWorkerDevices
{
    public event Action<WorkerDevice, string>? Broken;

    /// <summary>A GPU with one slot, which its check found broken or not.</summary>
    public static CheckedDevice Gpu(int number, string? unusable = null) =>
        new(new WorkerDevice($"cuda:{number}", DeviceClass.Cpu, "Tesla V100", 16L << 30, "7.0", 1), unusable);

    /// <summary>Makes the worker use them.</summary>
    public void Wrap(IServiceCollection services) => services.AddSingleton<IWorkerDevices>(this);

    /// <summary>Breaks one.</summary>
    public void Break(int index, string because) => Broken?.Invoke(devices[index].Device, because);

    public Task<IReadOnlyList<CheckedDevice>> OpenAsync(CancellationToken stop) => Task.FromResult(devices);
}
