using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Tests.Training;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Penalties;

/// <summary>The penalty λ does what it is for, on Fashion-MNIST: a large one drives NAM's scale factors to zero, for every seed.</summary>
public sealed class PenaltyOnRealDataTests : IDisposable
{
    private const string Package = "/usr/share/datasets/fashion-mnist";
    private const string NearZero = "gamma_near_zero_5e-2";

    // Without momentum a step moves γ by rate · λ = 0.03: 40 steps take it from 1 to 0, where it stays within one step.
    private const double LargeLambda = 0.3;

    private static readonly TrainingSettings Settings = ATrial.Settings with
    {
        Epochs = 1,
        BatchSize = 8,
        Schedule = new ScheduleSettings { Name = "constant" },
        Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 0.1 },
        TrainImages = 320,
        ValidationImages = 0,
        TestImages = 20,
    };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NamWithALargeLambda_HasMoreScaleFactorsNearZeroThanWithout_ForThreeSeeds()
    {
        Assert.SkipUnless(Directory.Exists(Package), "The Debian package dataset-fashion-mnist is not installed.");

        var without = await SharesAsync(lambda: 0);
        var with = await SharesAsync(LargeLambda);

        Assert.All(without, share => Assert.InRange(share, 0, 0.01));
        Assert.All(with, share => Assert.InRange(share, 0.5, 1));
    }

    private async Task<double[]> SharesAsync(double lambda)
    {
        var store = new DatasetStore(new DatasetLocator(null, new DatasetCache(_folder.Folder("cache"))));
        var trainer = new TorchTrainer(TrainingCatalog.Default, store, Options.Create(new TrainingOptions()), TimeProvider.System);
        return await Task.WhenAll(Enumerable.Range(0, 3).Select(seed => Task.Run(() => ShareNearZero(trainer, lambda, seed))));
    }

    private double ShareNearZero(TorchTrainer trainer, double lambda, long seed)
    {
        var claimed = new ClaimedTrial(new Fence(new TrialId(seed), 1, 1), ATrial.Config("nam", penalty: lambda, seed: seed, settings: Settings), []);
        var outcome = trainer.Train(claimed, new RecordingAttempt(_folder));
        return Assert.IsType<TrainingOutcome.Finished>(outcome).Result.Measurements[NearZero];
    }
}
