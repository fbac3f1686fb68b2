using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Notifications.Watch;

/// <summary>Says why nothing of a sweep progresses.</summary>
public sealed class StallReasons(IActivityReader activity, IWorkerStore workers, TimeProvider time)
{
    /// <summary>The reason; null when the sweep only waits for its turn, which is no standstill.</summary>
    public async Task<string?> FindAsync(string sweepId, CancellationToken stop)
    {
        var waiting = await activity.ListWaitingAsync(sweepId, stop);
        var held = await activity.ListHeldAsync(stop);
        var running = held.Where(trial => trial.SweepId == sweepId).ToList();
        if (running.Count > 0)
            return $"{Said(running.Count)} run without getting further, on {string.Join(", ", running.Select(trial => trial.WorkerId).Distinct().Take(5))}.";

        var now = time.GetUtcNow().UtcDateTime;
        var present = (await workers.ListAsync(stop)).Where(worker => worker.LeftAt is null && now - worker.LastSeenAt <= WorkerSummary.SilentAfter).ToList();
        if (present.Count == 0) return "No worker is there.";
        var willing = present.FindAll(worker => worker is { DrainRequestedAt: null, ExcludedAt: null });
        if (willing.Count == 0) return "Every worker is leaving or excluded.";
        if (waiting.FirstOrDefault(group => !willing.Exists(worker => CanTrain(worker, group))) is { } unfit) return Unfit(unfit);
        return held.Count >= willing.Sum(worker => worker.Registration.Slots) ? null : "Slots are free, and yet no worker has taken a trial; see the logs of the workers.";
    }

    private static string Unfit(WaitingTrials group) => group.MinMemoryBytes is { } outgrown
        ? $"{Said(group.Trials)} ran out of memory with {outgrown / (double)(1L << 30):0.#} GiB, and no device that may train has more."
        : $"{Said(group.Trials)} wait for a device of the class '{group.DeviceClass}', and no worker has one that may train.";

    private static bool CanTrain(WorkerSummary worker, WaitingTrials group) => worker.Devices.Count == 0
        ? group.MinMemoryBytes is null && IsOf(group.DeviceClass, worker.Registration.DeviceClass)
        : worker.Devices.Any(status =>
            status.ExcludedAt is null && IsOf(group.DeviceClass, status.Device.DeviceClass) && (group.MinMemoryBytes is not { } outgrown || status.Device.MemoryBytes > outgrown));

    private static bool IsOf(string wanted, string deviceClass) => wanted == DeviceClass.Any || wanted == deviceClass;

    private static string Said(int trials) => trials == 1 ? "1 trial" : $"{trials} trials";
}
