using Orchestrator.Trials;

namespace Orchestrator.Contracts;

/// <summary>This trial may be taken. A hint: the trial's row decides, so a lost, doubled or late offer changes nothing.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="DeviceClass">The class of device that may train it.</param>
public sealed record TrialOffered(TrialId Trial, string DeviceClass);
