namespace Orchestrator.SystemTests;

/// <summary>Plugins as they were built with the tests.</summary>
internal static class BuiltPlugin
{
    /// <summary>The file of the plugin of docs/adding-a-module.md.</summary>
    public static string File { get; } = Find("ExamplePlugin");

    /// <summary>The file of the plugin whose module fails in many ways.</summary>
    public static string Faulty { get; } = Find("FaultyPlugin");

    // tests/System.Tests/bin/CONFIGURATION/net10.0/ -> tests/NAME/bin/CONFIGURATION/net10.0/NAME.dll
    private static string Find(string name)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf("tests", name, "bin", here.Parent!.Name, here.Name, $"{name}.dll");
    }
}
