using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>Recorded training speeds.</summary>
/// <param name="ReadAt">When they were read, as a timestamp of the clock.</param>
/// <param name="Speeds">One row for each kind of trial on each device.</param>
public sealed record KnownSpeeds(long ReadAt, IReadOnlyList<RecordedSpeed> Speeds);
