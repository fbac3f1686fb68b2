using MassTransit;
using Microsoft.Extensions.Options;
using Orchestrator.Contracts;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Slots;

/// <summary>
/// Takes an offer while a slot is free, and returns within milliseconds: training in here would hold the delivery until the broker
/// closes the channel and delivers it again. An offer that is not taken is forgotten; the row stays queued.
/// </summary>
public sealed class TrialOfferedConsumer(
    SlotPool slots, SlotLoop loop, ILeaseStore leases, WorkerIdentity identity, IOptions<WorkerAgentOptions> options, IOptions<LeaseOptions> lease)
    : IConsumer<TrialOffered>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<TrialOffered> context)
    {
        var offer = context.Message;
        if (offer.DeviceClass != DeviceClass.Any && offer.DeviceClass != options.Value.DeviceClass) return;
        if (!slots.TryTake()) return;
        await loop.FillAsync(1, async () =>
            await leases.ClaimAsync(offer.Trial, identity.Id, lease.Value.Duration, CancellationToken.None) is { } claimed ? [claimed] : []);
    }
}
