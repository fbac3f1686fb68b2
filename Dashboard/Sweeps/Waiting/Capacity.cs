using Orchestrator.Dashboard.Live;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Sweeps.Waiting;

/// <summary>What the workers that are there could train, as the claim sees it (docs/adr/0009).</summary>
/// <param name="fleet">The workers and what they have.</param>
/// <param name="now">The present, UTC.</param>
public sealed class Capacity(FleetSnapshot fleet, DateTime now)
{
    private readonly List<WorkerSummary> _present =
        [.. fleet.Workers.Where(worker => worker.LeftAt is null && now - worker.LastSeenAt <= WorkerSummary.SilentAfter)];

    /// <summary>Whether a worker is there.</summary>
    public bool HasWorker => _present.Count > 0;

    /// <summary>Whether one of them takes trials at all.</summary>
    public bool HasWilling => Willing.Any();

    private IEnumerable<WorkerSummary> Willing => _present.Where(worker => worker is { DrainRequestedAt: null, ExcludedAt: null });

    /// <summary>The devices that may train trials of a class: not excluded, of workers that take trials.</summary>
    public IReadOnlyList<WorkerDevice> Devices(string deviceClass) => [.. Willing.SelectMany(DevicesOf).Where(device => IsOf(deviceClass, device))];

    /// <summary>Slots of the workers with such a device, and how many of them have no trial.</summary>
    public (int All, int Free) Slots(string deviceClass)
    {
        var able = Willing.Where(worker => DevicesOf(worker).Any(device => IsOf(deviceClass, device))).ToList();
        var slots = able.ConvertAll(worker => DevicesOf(worker).Where(device => IsOf(deviceClass, device)).Sum(device => device.Slots));
        return (slots.Sum(), able.Zip(slots, (worker, count) => Math.Max(0, count - fleet.HeldBy(worker.Registration.WorkerId).Count)).Sum());
    }

    private static bool IsOf(string deviceClass, WorkerDevice device) => deviceClass == DeviceClass.Any || device.DeviceClass == deviceClass;

    // A worker that names no devices is one device with all its slots, whose memory is not known and so not enough for who needs more.
    private static IEnumerable<WorkerDevice> DevicesOf(WorkerSummary worker) => worker.Devices.Count > 0
        ? worker.Devices.Where(status => status.ExcludedAt is null).Select(status => status.Device)
        : [new WorkerDevice("", worker.Registration.DeviceClass, worker.Registration.Device, 0, null, worker.Registration.Slots)];
}
