namespace Orchestrator.Worker.Training;

/// <summary>A configuration that this worker cannot train. The message is one sentence for the user. Becomes the failure cause "broken input".</summary>
public sealed class UnsupportedConfigException(string message) : Exception(message);
