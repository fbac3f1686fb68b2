using System.Globalization;
using System.Text;
using Orchestrator.Catalog;
using Orchestrator.Sweeps;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Benchmarks.PageSpeed;

/// <summary>A sweep as large as wanted, of every kind of factor: modules, backbones, data sets, placements, λ and ten seeds a cell.</summary>
internal static class LargeSweep
{
    private const int TrialsWithoutPenalty = 1700;
    private const int TrialsOfOnePenalty = 400;

    /// <summary>The plan of about this many trials, at least 2,100: more trials are more values of λ.</summary>
    public static SweepPlan Plan(int trials)
    {
        var values = Math.Max(1, (trials - TrialsWithoutPenalty) / TrialsOfOnePenalty);
        var penalties = string.Join(", ", Enumerable.Range(1, values).Select(value => (value * 1e-5).ToString("0.#####", CultureInfo.InvariantCulture)));
        var definition = $$"""
            name: large-{{trials}}
            description: Made-up results, to measure pages
            limit: 1000000
            grid:
              module: [none, se, eca, cbam, triplet, nam]
              backbone: [resnet18, resnet20, resnet32, resnet50, resnet56]
              dataset: [cifar10, cifar100]
              placement: [standard, pre, post, identity]
              penalty: [{{penalties}}]
            replicates: 10
            skip_inapplicable: true
            baseline: {module: none}
            training: {recipe: cifar-a}
            """;
        var planning = SweepPlanner.Plan(Encoding.UTF8.GetBytes(definition), "large.yaml", CatalogRegistry.Load(typeof(ITrainer).Assembly));
        return planning.IsValid ? planning.Plan : throw new InvalidOperationException(string.Join('\n', planning.Problems));
    }
}
