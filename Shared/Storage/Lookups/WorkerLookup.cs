namespace Orchestrator.Storage.Lookups;

/// <summary>Finds the worker that a user means.</summary>
public static class WorkerLookup
{
    /// <summary>The worker with this id; else the only present one whose id begins so, which its host's name does.</summary>
    public static async Task<Named<WorkerSummary>> FindByPrefixAsync(this IWorkerStore workers, string prefix, CancellationToken stop)
    {
        var all = await workers.ListAsync(stop);
        if (all.FirstOrDefault(worker => worker.Registration.WorkerId == prefix) is { } exact) return Named<WorkerSummary>.Of(exact);
        var present = all.Where(worker => worker.LeftAt is null).ToList();
        var matches = prefix.Length == 0
            ? []
            : present.FindAll(worker => worker.Registration.WorkerId.StartsWith(prefix, StringComparison.Ordinal));
        if (matches.Count == 1) return Named<WorkerSummary>.Of(matches[0]);
        return Named<WorkerSummary>.None(matches.Count == 0
            ? $"There is no worker '{prefix}'. {Choices(present)}"
            : $"Several workers begin with '{prefix}'. {Choices(matches)}");
    }

    /// <summary>What to say of a device that a worker does not have.</summary>
    public static string NoDevice(WorkerSummary worker, string device) =>
        $"Worker {worker.Registration.WorkerId} has no device '{device}'. It has: "
        + $"{string.Join(", ", worker.Devices.Select(known => known.Device.Name))}";

    private static string Choices(List<WorkerSummary> workers) =>
        workers.Count == 0 ? "There are no workers." : $"Choose one of: {string.Join(", ", workers.Select(worker => worker.Registration.WorkerId))}";
}
