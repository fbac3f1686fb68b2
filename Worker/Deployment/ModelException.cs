namespace Orchestrator.Worker.Deployment;

/// <summary>A trained network that cannot be written. The message is one sentence for the user.</summary>
public sealed class ModelException(string message) : Exception(message);
