namespace Orchestrator.Dashboard.Finding;

/// <summary>Somewhere that the palette (Ctrl+K) can go.</summary>
/// <param name="Kind">What it is: <c>page</c>, <c>sweep</c>, <c>trial</c> or <c>worker</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Detail">What tells it from others of the name; may be empty.</param>
/// <param name="Url">Its address.</param>
public sealed record Place(string Kind, string Name, string Detail, string Url);
