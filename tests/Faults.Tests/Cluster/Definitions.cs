namespace Orchestrator.FaultTests.Cluster;

/// <summary>Sweeps small enough to really train.</summary>
internal static class Definitions
{
    /// <summary>A plugin whose module ends the process that it computes in, as it was built with the tests.</summary>
    public static string FaultyPlugin { get; } = Built("FaultyPlugin");

    /// <summary>Four good trials, and two whose module aborts.</summary>
    public static string TinyWithPoison { get; } = Sweep("[none, se, faulty: {fails: abort}]", epochs: 2, replicates: 2);

    /// <summary>The modules none and se, so many seeds each.</summary>
    public static string Tiny(int epochs, int replicates = 2) => Sweep("[none, se]", epochs, replicates);

    private static string Sweep(string modules, int epochs, int replicates) =>
        $$"""
        name: tiny
        grid:
          module: {{modules}}
          backbone: [resnet20]
          dataset: [fashion-mnist]
        replicates: {{replicates}}
        training:
          recipe: quick
          epochs: {{epochs}}
          batch_size: 32
          train_images: 192
          test_images: 100
        """;

    // tests/Faults.Tests/bin/CONFIGURATION/net10.0/ -> tests/NAME/bin/CONFIGURATION/net10.0/NAME.dll
    private static string Built(string name)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf("tests", name, "bin", here.Parent!.Name, here.Name, $"{name}.dll");
    }
}
