using Microsoft.Extensions.Options;
using Orchestrator.Storage;

namespace Orchestrator.Worker.Agent.Devices;

/// <summary>The processor, for trainers in the agent's own process: one device with all slots, which needs no check.</summary>
public sealed class OwnProcessDevices(IOptions<WorkerAgentOptions> options) : IWorkerDevices
{
    /// <summary>Never raised: where the processor breaks, so does this process.</summary>
    public event Action<WorkerDevice, string>? Broken
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CheckedDevice>> OpenAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<CheckedDevice>>(
        [new CheckedDevice(new WorkerDevice(
            DeviceNames.Processor, options.Value.DeviceClass, ProcessorModel.Read(), MachineMemory.Bytes, Capability: null, options.Value.Slots))]);
}
