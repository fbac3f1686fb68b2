namespace Orchestrator.Coordinator.Notifications;

/// <summary>The sweep of a message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who submitted it; empty for the only user of a machine.</param>
/// <param name="Link">Its page; null when nobody said where the dashboard is.</param>
public sealed record NoticeSweep(string Id, string Name, string Owner, string? Link);
