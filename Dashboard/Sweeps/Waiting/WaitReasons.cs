using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Text;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Sweeps.Waiting;

/// <summary>Says why queued trials wait, by the conditions of the claim in its order (docs/adr/0009).</summary>
/// <param name="sweepId">The sweep that is looked at.</param>
/// <param name="sweeps">All sweeps.</param>
/// <param name="fleet">The workers and what they have.</param>
/// <param name="now">The present, UTC.</param>
public sealed class WaitReasons(string sweepId, IReadOnlyList<SweepSummary> sweeps, FleetSnapshot fleet, DateTime now)
{
    private const int NamedSweeps = 3;

    private readonly Capacity _capacity = new(fleet, now);

    /// <summary>The reasons, the one that keeps most trials first.</summary>
    public IReadOnlyList<WaitReason> Of(IReadOnlyList<WaitingTrials> waiting)
    {
        var lastRetry = waiting.Max(group => group.NotBefore);
        return
        [
            .. waiting.GroupBy(group => Reason(group, lastRetry), group => group.Trials)
                .Select(reason => new WaitReason(reason.Sum(), reason.Key))
                .OrderByDescending(reason => reason.Trials),
        ];
    }

    private string Reason(WaitingTrials group, DateTime? lastRetry)
    {
        var account = sweeps.FirstOrDefault(sweep => sweep.SweepId == group.ForSweep);
        if (account is null) return "because no active sweep needs them.";
        if (account.PausedAt is not null)
        {
            return account.SweepId == sweepId
                ? "because the sweep is paused."
                : $"because the sweep {account.SweepId}, which shares them, is paused.";
        }

        if (!_capacity.HasWorker) return "because no worker is there. Start one: ./orchestrator worker --help";
        if (!_capacity.HasWilling) return "because every worker is leaving or excluded.";
        return OfDevices(group, lastRetry) ?? OfSlots(group, account);
    }

    private string? OfDevices(WaitingTrials group, DateTime? lastRetry)
    {
        var devices = _capacity.Devices(group.DeviceClass);
        if (devices.Count == 0)
        {
            return group.DeviceClass == DeviceClass.Any
                ? "because every device is excluded."
                : $"because no worker has a device of the class '{group.DeviceClass}' that may train.";
        }

        if (group.MinMemoryBytes is { } outgrown && !devices.Any(device => device.MemoryBytes > outgrown))
            return $"because they ran out of memory with {Numbers.Gibibytes(outgrown)}, and no device has more.";
        return group.NotBefore > now ? $"after a failure: they are tried again within {Durations.SayRoughly(lastRetry!.Value - now)}." : null;
    }

    private string OfSlots(WaitingTrials group, SweepSummary account)
    {
        var (all, free) = _capacity.Slots(group.DeviceClass);
        if (free > 0) return $"and are about to be taken: {Numbers.Said(free, "slot")} {(free == 1 ? "is" : "are")} free.";
        var busy = all == 1 ? "for the only slot that can train them" : $"for a slot: all {Numbers.Count(all)} that can train them are busy";
        var rivals = sweeps
            .Where(sweep => sweep is { CancelledAt: null, PausedAt: null } && sweep.SweepId != account.SweepId && sweep.Count(TrialState.Queued) > 0)
            .ToList();
        var before = rivals.FindAll(sweep => sweep.Priority > account.Priority);
        var beside = rivals.FindAll(sweep => sweep.Priority == account.Priority);
        if (before.Count > 0) return $"{busy}, and {Names(before)} with a higher priority before them.";
        return beside.Count > 0 ? $"{busy}, shared with {Names(beside)}." : $"{busy}.";
    }

    private static string Names(List<SweepSummary> named) =>
        string.Join(", ", named.Take(NamedSweeps).Select(sweep => sweep.Name)) + (named.Count > NamedSweeps ? $" and {named.Count - NamedSweeps} more" : "");
}
