using System.Text.Json;
using Orchestrator.Shared.Tests.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Trials;

public sealed class TrialConfigTests
{
    /// <summary>Stores and messages carry configurations as JSON; a trial must come back with its identity.</summary>
    [Fact]
    public void Json_OfAConfiguration_ReadsBackWithTheSameHash()
    {
        var plan = SweepSamples.Plan(File.ReadAllText(Path.Combine(SweepSamples.Folder("Valid"), "skipping.yaml")));

        var read = plan.Trials.Select(trial => JsonSerializer.Deserialize<TrialConfig>(JsonSerializer.Serialize(trial.Config, OrchestratorJson.Compact), OrchestratorJson.Compact)!);

        Assert.Equal(plan.Trials.Select(trial => trial.Hash), read.Select(ConfigHash.OfTrial));
    }
}
