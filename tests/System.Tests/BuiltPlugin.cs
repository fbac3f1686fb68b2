namespace Orchestrator.SystemTests;

/// <summary>The plugin of docs/adding-a-module.md, as it was built with the tests.</summary>
internal static class BuiltPlugin
{
    /// <summary>Its file.</summary>
    public static string File { get; } = Find();

    // tests/System.Tests/bin/CONFIGURATION/net10.0/ -> tests/ExamplePlugin/bin/CONFIGURATION/net10.0/ExamplePlugin.dll
    private static string Find()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf("tests", "ExamplePlugin", "bin", here.Parent!.Name, here.Name, "ExamplePlugin.dll");
    }
}
