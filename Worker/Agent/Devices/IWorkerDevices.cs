using Orchestrator.Storage;

namespace Orchestrator.Worker.Agent.Devices;

/// <summary>What a worker trains on.</summary>
public interface IWorkerDevices
{
    /// <summary>A device broke while the worker ran and trains no more: the device, and why. Raised on any thread.</summary>
    event Action<WorkerDevice, string>? Broken;

    /// <summary>Looks at every device; once, before the worker registers.</summary>
    /// <returns>All of them, also those that cannot be used.</returns>
    Task<IReadOnlyList<CheckedDevice>> OpenAsync(CancellationToken stop);
}
