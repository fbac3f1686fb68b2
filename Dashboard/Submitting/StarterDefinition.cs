namespace Orchestrator.Dashboard.Submitting;

/// <summary>What a new definition begins with: the quickstart sweep, which trains in minutes.</summary>
public static class StarterDefinition
{
    /// <summary>The text of sweeps/quickstart.yaml as it was when the dashboard was built.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(StarterDefinition).Assembly.GetManifestResourceStream("quickstart.yaml")
            ?? throw new InvalidOperationException("The dashboard was built without sweeps/quickstart.yaml.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
