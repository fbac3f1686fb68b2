namespace Orchestrator.Worker.Datasets;

/// <summary>What training sees of a stored picture.</summary>
/// <param name="Window">The part that is resized to what the network sees.</param>
/// <param name="IsMirrored">Whether left and right are exchanged afterwards.</param>
public readonly record struct View(Window Window, bool IsMirrored);
