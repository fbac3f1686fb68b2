using System.Text.Json.Nodes;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Reports;
using Orchestrator.Worker.Checkpoints;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Deployment;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Tests.Modules;
using Orchestrator.Worker.Tests.Training;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Deployment;

/// <summary>A deployed file answers like the trained network, and says what it is.</summary>
public sealed class TrainedModelTests : IClassFixture<TrainerFixture>, IDisposable
{
    private static readonly TrialConfig Rcam = ATrial.Config("rcam");
    private static readonly NetworkChoice Choice = NetworkChoice.Of(Rcam, new FashionMnist().Entry);

    private readonly TrainerFixture _fixture;
    private readonly TrialDetail _trial;

    public TrainedModelTests(TrainerFixture fixture)
    {
        _fixture = fixture;
        var (result, attempt) = fixture.TrainUndisturbed(Rcam);
        _trial = Detail(result, new CheckpointFolder(Root).Describe(new WrittenCheckpoint(attempt.Weights!.Path, 2, 0, IsLast: true)));
    }

    private string Root => _fixture.Folder.Folder("checkpoints");

    private string Output => Path.Combine(Root, "model.safetensors");

    public void Dispose() => File.Delete(Output);

    [Theory]
    [InlineData(ModelForm.Deploy, 19)]
    [InlineData(ModelForm.Train, 0)]
    public void Write_AndLoadedIntoANewNetwork_AnswersLikeTheTrainedOne(ModelForm form, int foldedParts)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var trained = TrialNetwork.Create(Choice, TrainingCatalog.Default);
        TrainingCheckpoint.ReadSelected(Path.Combine(Root, _trial.Checkpoints[0].Path), _trial.Hash, trained);
        trained.eval();

        WrittenModel written;
        using (var model = TrainedModel.Load(_trial, Root, TrainingCatalog.Default)) written = model.Write(Output, form);

        using var content = SafetensorsFile.Read(Output);
        using var loaded = TrialNetwork.Create(Choice, TrainingCatalog.Default);
        if (form == ModelForm.Deploy) NetworkFolding.Fold(loaded);
        loaded.load_state_dict(content.Tensors);
        loaded.eval();
        var images = AModule.Normal([8, 1, 28, 28]);
        var (expected, actual) = (trained.call(images), loaded.call(images));
        Assert.Equal(foldedParts, written.FoldedParts);
        Assert.InRange((actual - expected).abs().max().item<float>(), 0, DeployTwin.Tolerance * expected.abs().max().item<float>());
        Assert.Equal(written.Parameters, TrialNetwork.ParameterCount(loaded));
    }

    [Fact]
    public void Write_SaysInTheMetadataWhatTheFileIs()
    {
        using (var model = TrainedModel.Load(_trial, Root, TrainingCatalog.Default)) model.Write(Output, ModelForm.Deploy);

        using var content = SafetensorsFile.Read(Output);

        var metadata = content.Metadata;
        Assert.Equal(("orchestrator-model-1", "deploy", "19"), (metadata["format"], metadata["form"], metadata["folded_parts"]));
        Assert.Equal((_trial.Row.Trial.ToString(), _trial.Hash, _trial.Checkpoints[0].Sha256), (metadata["trial"], metadata["config_hash"], metadata["weights_sha256"]));
        Assert.Equal(("10", "1x28x28", "fashion-mnist", "standard"), (metadata["classes"], metadata["input"], metadata["dataset"], metadata["placement"]));
        Assert.Equal(ConfigHash.Canonical(Rcam), metadata["definition"]);
        Assert.Equal("0.286", JsonNode.Parse(metadata["normalization"])!["mean"]![0]!.ToString());
    }

    [Fact]
    public void Load_WithDamagedWeights_IsRefused()
    {
        var path = Path.Combine(Root, _trial.Checkpoints[0].Path);
        File.AppendAllText(path, "x");

        var problem = Assert.Throws<ModelException>(() => TrainedModel.Load(_trial, Root, TrainingCatalog.Default));

        Assert.EndsWith("are missing or damaged.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WithoutWeights_SaysThatNoneWereKept()
    {
        var problem = Assert.Throws<ModelException>(() => TrainedModel.Load(_trial with { Checkpoints = [] }, Root, TrainingCatalog.Default));

        Assert.Contains("has no weights", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WithACheckpointFromTheMiddle_IsRefused()
    {
        var stopped = new RecordingAttempt(_fixture.Folder) { StopAfterLooks = 3 };
        _fixture.Train(Rcam, stopped);
        var middle = new CheckpointFolder(Root).Describe(new WrittenCheckpoint(stopped.Checkpoints[0].Path, 0, 3));

        var problem = Assert.Throws<ModelException>(() => TrainedModel.Load(_trial with { Checkpoints = [middle] }, Root, TrainingCatalog.Default));

        Assert.Contains("is a checkpoint from the middle of the training", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e-5, 1.0, true)]
    [InlineData(2e-4, 1.0, false)]
    [InlineData(double.NaN, 1.0, false)]
    [InlineData(0.0, 0.0, true)]
    public void Agree_IsADifferenceWithinTheToleranceOfTheLargestLogit(double difference, double logit, bool expected) =>
        Assert.Equal(expected, DeployTwin.Agree(difference, logit));

    private static TrialDetail Detail(TrialResult result, CheckpointInfo weights)
    {
        var hash = ConfigHash.OfTrial(Rcam);
        return new TrialDetail
        {
            Row = new TrialRow { Trial = TrialId.FromHash(hash), Cell = 0, Seed = 0, State = TrialState.Succeeded, Attempt = 1, Result = result },
            Config = Rcam,
            Hash = hash,
            Sweeps = ["sweep"],
            Attempts = [],
            Checkpoints = [weights],
            Events = [],
        };
    }
}
