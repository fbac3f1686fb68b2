using System.Text;
using Orchestrator.Catalog;
using Orchestrator.Dashboard.Trials;
using Orchestrator.Sweeps;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Dashboard.Tests.Trials;

public sealed class TrialDefinitionTests
{
    private static readonly CatalogRegistry Catalog = CatalogRegistry.Load([typeof(ITrainer).Assembly]);

    public static TheoryData<string> Sweeps => [.. Directory.GetFiles(Repository.PathOf("sweeps"), "*.yaml").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void Of_EveryTrialOfAnExampleSweep_PlansThatTrialAndNoOther(string file)
    {
        var plan = Plan(File.ReadAllBytes(Repository.PathOf("sweeps", file)));

        Assert.All(
            plan.Trials.DistinctBy(trial => trial.Cell),
            trial => Assert.Equal(trial.Hash, Assert.Single(Plan(Encoding.UTF8.GetBytes(TrialDefinition.Of(trial.Id, trial.Config))).Trials).Hash));
    }

    private static SweepPlan Plan(byte[] definition)
    {
        var planning = SweepPlanner.Plan(definition, "file", Catalog);
        Assert.Empty(planning.Problems);
        return planning.Plan!;
    }
}
