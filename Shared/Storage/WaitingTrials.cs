namespace Orchestrator.Storage;

/// <summary>Queued trials of a sweep that the claim treats alike.</summary>
/// <param name="ForSweep">The sweep on whose account they are; null when none is active.</param>
/// <param name="DeviceClass">The class of device that may train them.</param>
/// <param name="MinMemoryBytes">They ran out of a memory of this size, in bytes, and go to a larger one; null when they never did.</param>
/// <param name="NotBefore">Not to be claimed before, UTC; null when due at once.</param>
/// <param name="Trials">How many.</param>
public sealed record WaitingTrials(string? ForSweep, string DeviceClass, long? MinMemoryBytes, DateTime? NotBefore, int Trials);
