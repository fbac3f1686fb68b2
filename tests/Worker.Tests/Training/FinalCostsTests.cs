using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Checkpoints;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>What a trial records and keeps when it is tested: costs, the check of its folded form, scale factors, weights.</summary>
public sealed class FinalCostsTests(TrainerFixture fixture) : IClassFixture<TrainerFixture>
{
    [Fact]
    public void Train_WithRcam_RecordsTheFoldedFormAndThatItAgrees()
    {
        var (result, _) = fixture.TrainUndisturbed(ATrial.Config("rcam"));

        var deploy = result.Deploy!;
        Assert.True(deploy.Agrees);
        Assert.InRange(deploy.LargestDifference!.Value, 0, DeployTwin.Tolerance * deploy.LargestLogit!.Value);
        Assert.Equal(result.TestTop1, deploy.TestTop1);

        // A convolution gets a bias and loses its norm. A map becomes one C x C matrix with a bias: three norms and the diagonal are gone.
        const int Convolutions = 16 + (6 * 16) + (6 * 32) + (6 * 64);
        const int Maps = 3 * (16 + 32 + 64);
        Assert.Equal(result.Parameters - Convolutions - (6 * Maps), deploy.Form.Parameters);
        Assert.Equal(result.TrainForm!.Macs - Maps, deploy.Form.Macs);
    }

    [Fact]
    public void Train_WithAnAttentionWeightConvolution_FoldsTheRestAndSaysWhatStays()
    {
        var (result, _) = fixture.TrainUndisturbed(ATrial.Config("aw", "replace"));

        Assert.Equal("Every image makes kernels of its own, so there is no fixed kernel to fold a batch norm or a branch into.", result.Deploy!.WhyNot);
        Assert.True(result.Deploy.Agrees);
        Assert.InRange(result.Deploy.Form.Parameters, 1, result.Parameters - 1);
    }

    [Fact]
    public void Train_WithoutScaleFactorsAndUnasked_HasNoHistogramAndNoLatency()
    {
        var (result, _) = fixture.TrainUndisturbed(ATrial.Config("se"));

        Assert.Equal(result.Parameters, result.TrainForm!.Parameters);
        Assert.Null(result.Deploy!.WhyNot);
        Assert.Null(result.ScaleFactors);
        Assert.Null(result.Latency);
    }

    [Fact]
    public void Train_WithScaleFactors_KeepsTheHistogramOfEachBatchNorm()
    {
        var (result, _) = fixture.TrainUndisturbed(ATrial.Config("nam"));

        Assert.Equal(
            [16, 16, 16, 32, 32, 32, 64, 64, 64],
            result.ScaleFactors!.Select(layer => layer.Counts.Sum()));
        Assert.Equal("layer1.0.module.norm.weight", result.ScaleFactors![0].Layer);
    }

    [Fact]
    public void Train_ToItsEnd_KeepsTheWeightsItWasTestedWith()
    {
        var config = ATrial.Config("nam", settings: ATrial.Settings with { Epochs = 4, Checkpoint = CheckpointRule.Best });
        var (expected, attempt) = fixture.TrainUndisturbed(config);

        var again = new RecordingAttempt(fixture.Folder);
        var outcome = fixture.Train(config, again, attempt.Weights!);

        var result = Assert.IsType<TrainingOutcome.Finished>(outcome).Result;
        Assert.Equal(expected.WithoutTimes(), result.WithoutTimes());
        Assert.Empty(again.Epochs);
        Assert.Equal(Tensors.Bytes(attempt.Weights!.Path), Tensors.Bytes(again.Weights!.Path));
    }

    [Fact]
    public void Weights_HoldTheNetworkAndNothingElse()
    {
        var (_, attempt) = fixture.TrainUndisturbed(ATrial.Config());

        using var content = SafetensorsFile.Read(attempt.Weights!.Path);

        Assert.All(content.Tensors.Keys, name => Assert.StartsWith("network/", name, StringComparison.Ordinal));
    }
}
