namespace Orchestrator.Worker.Plugins;

/// <summary>A trial needs a plugin that this worker has not loaded, or has in another version. The message is one sentence for the user.</summary>
public sealed class MissingPluginException(string message) : Exception(message);
