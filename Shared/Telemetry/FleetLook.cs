namespace Orchestrator.Telemetry;

/// <summary>What a look at the store found: counts over all workers and sweeps, whichever process asks.</summary>
public sealed record FleetLook
{
    /// <summary>Trials by state.</summary>
    public required IReadOnlyDictionary<string, long> Trials { get; init; }

    /// <summary>Queued trials that a worker could claim now: their sweep is not paused and no retry waits for its delay.</summary>
    public required long Due { get; init; }

    /// <summary>How long the oldest of them has waited, since it was submitted or its last attempt ended.</summary>
    public required TimeSpan OldestDueFor { get; init; }

    /// <summary>Sweeps that are not at their end, by state: active or paused.</summary>
    public required IReadOnlyDictionary<string, long> Sweeps { get; init; }

    /// <summary>Workers that did not leave, by state: active, draining, excluded or silent.</summary>
    public required IReadOnlyDictionary<string, long> Workers { get; init; }

    /// <summary>Of those that are not silent the ones that hear offers.</summary>
    public required long ConnectedWorkers { get; init; }

    /// <summary>Slots and speed by class of devices, of workers that are not silent.</summary>
    public required IReadOnlyList<ClassLook> Classes { get; init; }

    /// <summary>What is known of how devices are, of workers that are not silent.</summary>
    public required IReadOnlyList<DeviceLook> Devices { get; init; }

    /// <summary>Totals of the workers' counters since this process looks, by <see cref="WorkerTotals"/> key.</summary>
    public required IReadOnlyDictionary<string, double> Totals { get; init; }

    /// <summary>How long the look took.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>A class of devices.</summary>
    /// <param name="DeviceClass">Its name.</param>
    /// <param name="Busy">Slots that train.</param>
    /// <param name="Slots">Slots that there are.</param>
    /// <param name="ImagesPerSecond">Over all trials that run on it.</param>
    public sealed record ClassLook(string DeviceClass, long Busy, long Slots, double ImagesPerSecond);

    /// <summary>A device.</summary>
    /// <param name="Host">Its machine.</param>
    /// <param name="Device">Its name there.</param>
    /// <param name="Reading">How it is.</param>
    public sealed record DeviceLook(string Host, string Device, DeviceReading Reading);
}
