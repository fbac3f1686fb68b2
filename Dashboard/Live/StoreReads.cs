using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>The parts of the store that pages read.</summary>
/// <param name="Sweeps">Sweeps.</param>
/// <param name="Trials">Trials, curves and logs.</param>
/// <param name="Workers">Workers.</param>
/// <param name="Activity">What goes on.</param>
/// <param name="Plans">What is known about planned trials.</param>
/// <param name="Time">The clock that ages and estimates are taken from.</param>
public sealed record StoreReads(
    ISweepStore Sweeps, ITrialReader Trials, IWorkerStore Workers, IActivityReader Activity, IPlanReader Plans, TimeProvider Time);
