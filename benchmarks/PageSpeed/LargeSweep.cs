using System.Globalization;
using System.Text;
using Orchestrator.Catalog;
using Orchestrator.Sweeps;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Benchmarks.PageSpeed;

/// <summary>A sweep as large as wanted, of every kind of factor: modules, backbones, data sets, placements, λ and ten seeds a cell.</summary>
internal static class LargeSweep
{
    /// <summary>The plan of about this many trials, at least those of one λ (some 2,000): more trials are more values of λ.</summary>
    public static SweepPlan Plan(int trials)
    {
        var smallest = PlanOf(penalties: 1);
        var more = PlanOf(penalties: 2).Trials.Count - smallest.Trials.Count;
        return PlanOf(penalties: 1 + (Math.Max(0, trials - smallest.Trials.Count) / more), $"large-{trials}");
    }

    private static SweepPlan PlanOf(int penalties, string name = "large")
    {
        var levels = string.Join(", ", Enumerable.Range(1, penalties).Select(value => (value * 1e-5).ToString("0.#####", CultureInfo.InvariantCulture)));
        var definition = $$"""
            name: {{name}}
            description: Made-up results, to measure pages
            limit: 1000000
            grid:
              module: [none, se, eca, cbam, triplet, nam]
              backbone: [resnet18, resnet20, resnet32, resnet50, resnet56]
              dataset: [cifar10, cifar100]
              placement: [standard, pre, post, identity]
              penalty: [{{levels}}]
            replicates: 10
            skip_inapplicable: true
            baseline: {module: none}
            training: {recipe: cifar-a}
            """;
        var planning = SweepPlanner.Plan(Encoding.UTF8.GetBytes(definition), "large.yaml", CatalogRegistry.Load(typeof(ITrainer).Assembly));
        return planning.IsValid ? planning.Plan : throw new InvalidOperationException(string.Join('\n', planning.Problems));
    }
}
