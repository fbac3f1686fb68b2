using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>Every module of the catalog trains at its default placement, with a penalty where it has scale factors.</summary>
public sealed class ModuleTrainingTests(TrainerFixture fixture) : IClassFixture<TrainerFixture>
{
    /// <summary>The names of the modules.</summary>
    public static IEnumerable<TheoryDataRow<string>> Modules =>
        TrainingCatalog.Default.Modules.Keys.Order(StringComparer.Ordinal).Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Modules))]
    public void Train_WithTheModuleAtItsDefaultPlacement_EndsWithAFiniteLoss(string module)
    {
        var entry = TrainingCatalog.Default.Modules[module].Entry;

        var (result, attempt) = fixture.TrainUndisturbed(
            ATrial.Config(module, entry.DefaultPlacement, penalty: entry.HasScaleFactors ? 1e-3 : null));

        Assert.True(double.IsFinite(result.TestLoss), $"The test loss is {result.TestLoss}.");
        Assert.All(attempt.Epochs, epoch => Assert.Equal(entry.HasScaleFactors, epoch.Penalty is > 0));
    }
}
