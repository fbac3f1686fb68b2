using System.Security.Cryptography;
using Orchestrator.Catalog;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Reports;
using Orchestrator.Worker.Checkpoints;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Deployment;

/// <summary>The network of a finished trial with the weights that its result was measured with.</summary>
public sealed class TrainedModel : IDisposable
{
    private const int ImagesOfNoise = 16;

    private readonly TrialDetail _trial;
    private readonly CheckpointInfo _weights;
    private readonly DatasetEntry _dataset;
    private readonly DatasetEntry _normalization;
    private readonly NetworkChoice _choice;
    private readonly Module<Tensor, Tensor> _network;

    private TrainedModel(TrialDetail trial, CheckpointInfo weights, string path, TrainingCatalog catalog)
    {
        (_trial, _weights) = (trial, weights);
        _dataset = Known(trial.Config.Dataset.Name, catalog);
        _normalization = trial.Config.Training.Normalization == "dataset" ? _dataset : Known(trial.Config.Training.Normalization, catalog);
        _choice = NetworkChoice.Of(trial.Config, _dataset);
        _network = TrialNetwork.Create(_choice, catalog);
        TrainingCheckpoint.ReadSelected(path, trial.Hash, _network);
        _network.eval();
    }

    /// <summary>Loads it.</summary>
    /// <param name="trial">A trial that succeeded.</param>
    /// <param name="checkpointRoot">The folder of checkpoints.</param>
    /// <param name="catalog">Builds the network.</param>
    /// <exception cref="ModelException">
    /// The weights are missing, damaged or not those of the result, or a name of the trial is not known here.
    /// </exception>
    public static TrainedModel Load(TrialDetail trial, string checkpointRoot, TrainingCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (trial.Checkpoints.Count == 0)
        {
            throw new ModelException(
                $"Trial {trial.Row.Trial.Short} has no weights: it finished before they were kept, or the disk was full. Its log says which.");
        }

        var (path, _) = new CheckpointFolder(checkpointRoot).Verify(trial.Checkpoints[0]);
        if (path is null)
        {
            throw new ModelException(
                $"The weights of trial {trial.Row.Trial.Short}, {Path.Combine(checkpointRoot, trial.Checkpoints[0].Path)}, are missing or damaged.");
        }

        try
        {
            return new TrainedModel(trial, trial.Checkpoints[0], path, catalog);
        }
        catch (Exception problem) when (problem is InvalidDataException or UnsupportedConfigException)
        {
            throw new ModelException(problem.Message);
        }
    }

    /// <summary>Writes the network as a safetensors file, whole or not at all, with all that is needed to use it in its metadata.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="form">Folded or not. Folding is for good: a model is written once.</param>
    /// <exception cref="ModelException">The folded network gives other answers than the unfolded one; nothing was written.</exception>
    public WrittenModel Write(string path, ModelForm form)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (parts, difference) = form == ModelForm.Deploy ? Fold() : (0, 0);
        var parameters = TrialNetwork.ParameterCount(_network);
        var metadata = ModelMetadata.Of(_trial, _weights, _choice, _dataset, _normalization, form, parts, parameters);
        SafetensorsFile.Write(path, _network.state_dict(), metadata);
        using var file = File.OpenRead(path);
        return new WrittenModel(path, form, parts, parameters, difference, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private (int Parts, double LargestDifference) Fold()
    {
        using var generator = new Generator(1);
        var images = randn([ImagesOfNoise, _choice.Channels, _choice.Height, _choice.Width], generator: generator);
        var before = _network.call(images).to_type(ScalarType.Float64);
        var parts = NetworkFolding.Fold(_network);
        var difference = (_network.call(images).to_type(ScalarType.Float64) - before).abs().max().item<double>();
        var largest = before.abs().max().item<double>();
        return DeployTwin.Agree(difference, largest)
            ? (parts, difference)
            : throw new ModelException(
                $"Folding changed the answers of trial {_trial.Row.Trial.Short}: by up to {difference:g3} where the largest logit is {largest:g3}. "
                + "Nothing was written; --form train writes the unfolded network.");
    }

    private static DatasetEntry Known(string name, TrainingCatalog catalog) => catalog.Datasets.GetValueOrDefault(name)?.Entry
        ?? throw new UnsupportedConfigException($"The data set '{name}' is not known to this version.");
}
