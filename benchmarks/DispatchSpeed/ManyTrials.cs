using System.Globalization;

namespace Orchestrator.Benchmarks.DispatchSpeed;

/// <summary>Definitions of as many trials as wanted. What they would train does not matter: a no-op trainer takes them.</summary>
internal static class ManyTrials
{
    private const int MostCells = 100;

    /// <summary>A definition of this many trials: up to 100 values of λ, and replicates.</summary>
    /// <param name="name">The sweep's name; different names share trials, so <paramref name="firstSeed"/> must differ for new ones.</param>
    /// <param name="trials">A multiple of 100, or fewer than 100.</param>
    /// <param name="firstSeed">The first seed.</param>
    public static string Definition(string name, int trials, int firstSeed = 0)
    {
        var cells = Math.Min(trials, MostCells);
        var penalties = string.Join(", ", Enumerable.Range(1, cells).Select(index => (index / 1000.0).ToString(CultureInfo.InvariantCulture)));
        var seeds = string.Join(", ", Enumerable.Range(firstSeed, trials / cells));
        return $$"""
            name: {{name}}
            limit: {{Math.Max(trials, 1)}}
            grid:
              module: [nam]
              backbone: [resnet20]
              dataset: [fashion-mnist]
              penalty: [{{penalties}}]
              seed: [{{seeds}}]
            training:
              recipe: quick
              epochs: 2
            """;
    }
}
