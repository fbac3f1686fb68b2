using Orchestrator.Trials;

namespace Orchestrator.Storage.Entities;

/// <summary>
/// A row of <c>trials</c>: the one truth about where a trial is. Narrow on purpose, because heartbeats rewrite it and pages scan it;
/// the configuration is in <see cref="TrialConfigEntity"/>.
/// </summary>
public sealed class TrialEntity
{
    /// <summary>The trial's id, the first 64 bits of <see cref="Hash"/>.</summary>
    public required long Id { get; init; }

    /// <summary>Hash of the configuration, 64 hexadecimal digits; unique.</summary>
    public required string Hash { get; init; }

    /// <summary>The seed.</summary>
    public required long Seed { get; init; }

    /// <summary>The class of device that may train it.</summary>
    public required string DeviceClass { get; init; }

    /// <summary>Where it is.</summary>
    public required TrialState State { get; init; }

    /// <summary>
    /// The sweep on whose account it is trained: of the active sweeps that need it one that is not paused, of those the one with the
    /// highest priority, of those the oldest. Kept up to date by whatever changes sweeps (docs/adr/0009).
    /// </summary>
    public string? ForSweep { get; init; }

    /// <summary>Within its sweep, lower is offered first.</summary>
    public required long Ordinal { get; init; }

    /// <summary>Memory of the largest device on which it did not fit, in bytes: it goes only to one that has more. Null before.</summary>
    public long? MinMemoryBytes { get; init; }

    /// <summary>Number of the last attempt; 0 before the first.</summary>
    public required int Attempt { get; init; }

    /// <summary>The fencing token of the last lease; grows with each.</summary>
    public required long Token { get; init; }

    /// <summary>Who holds or held the lease.</summary>
    public string? Owner { get; init; }

    /// <summary>When the lease ends unless renewed; null without one.</summary>
    public DateTime? LeaseUntil { get; init; }

    /// <summary>Not to be leased before; null when due at once.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>When it was last offered; null when not offered since it was queued.</summary>
    public DateTime? OfferedAt { get; init; }

    /// <summary>Failed attempts that count towards the retry policy's maximum.</summary>
    public required int Failures { get; init; }

    /// <summary>Attempts in a row that ended with the worker or its device and got to no epoch or checkpoint.</summary>
    public required int Losses { get; init; }

    /// <summary>Whether its worker is to stop it.</summary>
    public required bool CancelRequested { get; init; }

    /// <summary>Epochs finished.</summary>
    public required int Epoch { get; init; }

    /// <summary>Epochs to do; 0 before the first heartbeat.</summary>
    public required int Epochs { get; init; }

    /// <summary>Steps finished in the running epoch.</summary>
    public required int Step { get; init; }

    /// <summary>Steps of an epoch.</summary>
    public required int Steps { get; init; }

    /// <summary>Recent training speed.</summary>
    public required double ImagesPerSecond { get; init; }

    /// <summary>The share of the training that is done, 0 to 1.</summary>
    public required double Fraction { get; init; }

    /// <summary>Why the last attempt failed; null otherwise.</summary>
    public FailureCause? FailureCause { get; init; }

    /// <summary>What the last failure said; null otherwise.</summary>
    public string? FailureMessage { get; init; }

    /// <summary>When it was first submitted.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its first attempt was leased.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When it reached a final state.</summary>
    public DateTime? EndedAt { get; init; }
}
