namespace Orchestrator.Cli.Hosting;

/// <summary>Where plugins come from.</summary>
internal static class PluginPaths
{
    /// <summary>The environment variable that names plugin files, separated as in PATH.</summary>
    public const string Variable = "ORCHESTRATOR_PLUGINS";

    /// <summary>The files of the option, or those of the environment variable when the option is not given.</summary>
    public static IReadOnlyList<string> Choose(string[]? option) =>
        option is { Length: > 0 } ? option : Split(Environment.GetEnvironmentVariable(Variable) ?? "");

    private static string[] Split(string files) =>
        files.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
