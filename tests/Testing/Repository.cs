namespace Orchestrator.Testing;

/// <summary>Finds files of the repository that tests look at. Not by the compiler's paths: deterministic builds replace them.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Orchestrator.sln</c> above the running test.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Orchestrator.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No Orchestrator.sln above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
