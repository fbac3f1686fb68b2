using Orchestrator.Results;
using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>What the page of a sweep shows.</summary>
/// <param name="Detail">Name, state, definition and cells.</param>
/// <param name="Trials">Its trials in the order of cells, then seeds.</param>
/// <param name="Board">Its leaderboard.</param>
/// <param name="Remaining">Expected time until it is done; null when unknown or done.</param>
public sealed record SweepSnapshot(SweepDetail Detail, IReadOnlyList<TrialRow> Trials, Leaderboard Board, TimeSpan? Remaining);
