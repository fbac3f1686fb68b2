namespace Orchestrator.Storage.Fleet;

/// <summary>Counts over all sweeps, trials and workers, for metrics.</summary>
public interface IFleetReader
{
    /// <summary>Counts. It goes over all trials once, so it is not for every request.</summary>
    /// <param name="silentAfter">After how long without a heartbeat a worker counts as silent.</param>
    /// <param name="recently">Workers that left within this time are listed as well, for the last of their counters.</param>
    /// <param name="stop">Ends it.</param>
    Task<FleetRows> CountAsync(TimeSpan silentAfter, TimeSpan recently, CancellationToken stop);
}
