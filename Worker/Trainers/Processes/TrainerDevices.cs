using Microsoft.Extensions.Logging;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Devices;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>The worker's devices: which there are, and how many of the slots of each are taken.</summary>
internal sealed class TrainerDevices(IReadOnlyList<TrainerDevice> devices) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly int[] _taken = new int[devices.Count];

    /// <summary>All of them.</summary>
    public IReadOnlyList<TrainerDevice> All => devices;

    /// <summary>The devices that the options describe: a core for each slot, or the machine's GPUs.</summary>
    public static TrainerDevices Of(WorkerAgentOptions options, IReadOnlyList<string> gpus, TrainerLaunch launch, OomKills oomKills, ILogger logger)
    {
        TrainerDevice Make(string name, string? gpu, int slots) =>
            new(new WorkerDevice(name, options.DeviceClass, "unknown", 0, null, slots), gpu, launch, oomKills, logger);

        return new TrainerDevices(options.DeviceClass == DeviceClass.Cpu
            ? [.. Enumerable.Range(0, options.Slots).Select(number => Make(DeviceNames.OfProcessor(number), null, 1))]
            : [.. gpus.Select((gpu, number) => Make(DeviceNames.OfGpu(number), gpu, options.SlotsPerDevice))]);
    }

    /// <summary>Takes a slot of the device that has the most free ones; null when none is free.</summary>
    public TrainerDevice? Take()
    {
        lock (_lock)
        {
            var best = Enumerable.Range(0, devices.Count).Where(index => devices[index].BrokenBecause is null && Free(index) > 0)
                .OrderByDescending(Free).Select(index => (int?)index).FirstOrDefault();
            if (best is null) return null;
            _taken[best.Value]++;
            return devices[best.Value];
        }
    }

    /// <summary>Gives back a slot.</summary>
    public void GiveBack(TrainerDevice device)
    {
        lock (_lock) _taken[IndexOf(device)]--;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Side by side: each may take seconds to end.
        Parallel.ForEach(devices, device => device.Dispose());
    }

    private int Free(int index) => devices[index].Device.Slots - _taken[index];

    private int IndexOf(TrainerDevice device) => devices.Select((known, index) => (known, index)).First(pair => pair.known == device).index;
}
