namespace Orchestrator.Trials;

/// <summary>How an attempt ended without a result.</summary>
/// <param name="Cause">Decides whether the trial is tried again.</param>
/// <param name="Message">One or more sentences for people.</param>
/// <param name="PeakBytes">The most memory that the attempt had, in bytes; null when nobody measured it.</param>
/// <param name="DeviceBytes">
/// The memory of the device, in bytes; null when not known. With <see cref="FailureCause.OutOfMemory"/> the trial is tried again only
/// on a device that has more.
/// </param>
public sealed record Failure(FailureCause Cause, string Message, long? PeakBytes = null, long? DeviceBytes = null);
