namespace Orchestrator.Storage.Notifications;

/// <summary>Something about a sweep that nobody was told yet.</summary>
/// <param name="SweepId">The sweep.</param>
/// <param name="Kind">One of <see cref="NotificationKinds"/>.</param>
/// <param name="ProgressedAt">When the sweep last progressed, UTC.</param>
/// <param name="FailedTrials">Its trials that have failed for good.</param>
public sealed record SweepNews(string SweepId, string Kind, DateTime ProgressedAt, int FailedTrials);
