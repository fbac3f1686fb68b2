namespace Orchestrator.Catalog.Plugins;

/// <summary>A plugin that cannot be used. The message is one sentence for the user and names the plugin's file.</summary>
public sealed class PluginException(string path, string problem) : Exception($"Plugin '{path}': {problem}");
