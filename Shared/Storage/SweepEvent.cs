using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>Something that happened to a trial of a sweep.</summary>
/// <param name="Position">Grows with every event of the store.</param>
/// <param name="Trial">The trial.</param>
/// <param name="Event">What happened.</param>
public sealed record SweepEvent(long Position, TrialId Trial, TrialEvent Event);
