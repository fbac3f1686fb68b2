using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Fleet;

/// <summary>What the store counted.</summary>
/// <param name="Trials">Trials by state; states without any are missing.</param>
/// <param name="Due">Queued trials that a worker could claim now.</param>
/// <param name="OldestDueFor">How long the oldest of them has waited.</param>
/// <param name="ActiveSweeps">Sweeps that are not at their end.</param>
/// <param name="PausedSweeps">Those of them that are paused.</param>
/// <param name="Workers">Workers that did not leave, and those that left a moment ago.</param>
/// <param name="Devices">Devices of which something is known, of workers that are not silent.</param>
public sealed record FleetRows(
    IReadOnlyDictionary<TrialState, long> Trials, long Due, TimeSpan OldestDueFor, long ActiveSweeps, long PausedSweeps,
    IReadOnlyList<FleetWorker> Workers, IReadOnlyList<FleetLook.DeviceLook> Devices);
