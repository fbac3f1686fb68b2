using System.Diagnostics;
using System.Reflection;
using Orchestrator.Catalog.Plugins;

namespace Orchestrator.Worker.Plugins;

/// <summary>Says whose code a training failed in.</summary>
internal static class PluginFailure
{
    /// <summary>The failure of a trial that uses plugins, in one line that names the plugin.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="used">The plugins that the trial's configuration uses; at least one.</param>
    public static string Describe(Exception error, IReadOnlyList<Plugin> used)
    {
        var culprit = used.FirstOrDefault(plugin => Involves(error, plugin.Assembly));
        var what = PluginProblems.Describe(error);
        if (culprit is not null) return $"Plugin {Name(culprit)} failed. {what}";
        return $"{what} The trial uses {string.Join(" and ", used.Select(plugin => $"plugin {Name(plugin)}"))}, which may have caused it.";
    }

    private static string Name(Plugin plugin) => $"'{plugin.Path}' ({plugin.Identity})";

    /// <summary>Whether the exception, or one inside it, passed through the assembly's code.</summary>
    private static bool Involves(Exception? error, Assembly assembly) =>
        error is not null
        && (new StackTrace(error).GetFrames().Any(frame => frame.GetMethod()?.Module.Assembly == assembly)
            || Involves(error.InnerException, assembly));
}
