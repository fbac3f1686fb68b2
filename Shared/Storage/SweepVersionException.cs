namespace Orchestrator.Storage;

/// <summary>A submission cannot be the next version of the sweep that it names. Nothing was written; the message says why.</summary>
public sealed class SweepVersionException(string message) : Exception(message);
