using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Scheduling;
using Orchestrator.Messaging;
using Orchestrator.Storage;
using Orchestrator.Telemetry;

namespace Orchestrator.Coordinator.Trials.Offer;

/// <summary>
/// Offers queued trials to workers, a bounded window at a time. The offers are marked in the store and committed before they are
/// published: when the process dies in between, or the broker is out of reach, they are repeated after <see cref="OfferOptions.AgainAfter"/>.
/// </summary>
public sealed partial class OfferTrials(
    IOfferStore offers, ITrialSignals signals, Hints hints, OrchestratorMeter meter, IOptions<OfferOptions> options, ILogger<OfferTrials> logger) : IDuty
{
    /// <inheritdoc/>
    public TimeSpan Every => options.Value.Every;

    /// <inheritdoc/>
    public IDisposable Subscribe(Action due) => signals.Subscribe(due);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        var taken = await offers.TakeOffersAsync(options.Value.Window, options.Value.AgainAfter, stop);
        if (taken.Count == 0) return;
        using var span = Traces.Start(Traces.Offer, ActivityKind.Producer);
        span?.SetTag("trials", taken.Count);
        if (!await hints.TryPublishAsync(taken, stop)) return;
        meter.Offers.Add(taken.Count);
        LogOffered(taken.Count);
    }

    [LoggerMessage(EventId = 230, Level = LogLevel.Debug, Message = "{Count} trials offered.")]
    private partial void LogOffered(int count);
}
