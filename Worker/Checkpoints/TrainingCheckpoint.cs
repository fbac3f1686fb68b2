using System.Text.Json;
using Orchestrator.Trials;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Checkpoints;

/// <summary>
/// One file that a training can go on from, bit for bit: weights and buffers, optimizer state, the best weights so far and the position.
/// A safetensors file (written beside its place, flushed, renamed), so that the weights can be read elsewhere. See ADR 0004.
/// </summary>
internal static class TrainingCheckpoint
{
    private const string Format = "orchestrator-checkpoint-1";
    private const string Network = "network/";
    private const string Optimizer = "optimizer/";
    private const string Best = "best/";

    private const string Content = "content";
    private const string SelectedWeights = "selected weights";

    /// <summary>Writes the state of a training.</summary>
    /// <param name="path">A path that no other attempt uses.</param>
    /// <param name="configHash">The trial's configuration hash.</param>
    /// <param name="position">Where the training stands.</param>
    /// <param name="network">Weights and buffers are taken from it.</param>
    /// <param name="optimizer">Its memory is taken.</param>
    /// <param name="best">The best weights so far, or null when the trial does not keep them.</param>
    public static void Write(
        string path, string configHash, TrainingPosition position, nn.Module network, TrialOptimizer optimizer, IReadOnlyDictionary<string, Tensor>? best)
    {
        using var scope = NewDisposeScope();
        var tensors = Prefixed(Network, network.state_dict())
            .Concat(Prefixed(Optimizer, optimizer.State()))
            .Concat(Prefixed(Best, best ?? new Dictionary<string, Tensor>()))
            .ToDictionary(StringComparer.Ordinal);
        SafetensorsFile.Write(path, tensors, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["format"] = Format,
            ["config"] = configHash,
            ["position"] = JsonSerializer.Serialize(position, OrchestratorJson.Compact),
        });
    }

    /// <summary>
    /// Writes the weights that a finished training is tested with, without what only more training needs. A training that is taken up from such a
    /// file has nothing left to do but its test.
    /// </summary>
    /// <param name="path">A path that no other attempt uses.</param>
    /// <param name="configHash">The trial's configuration hash.</param>
    /// <param name="position">The end of the training.</param>
    /// <param name="network">Weights and buffers are taken from it.</param>
    public static void WriteSelected(string path, string configHash, TrainingPosition position, nn.Module network)
    {
        using var scope = NewDisposeScope();
        var tensors = Prefixed(Network, network.state_dict()).ToDictionary(StringComparer.Ordinal);
        SafetensorsFile.Write(path, tensors, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["format"] = Format,
            ["config"] = configHash,
            ["position"] = JsonSerializer.Serialize(position, OrchestratorJson.Compact),
            [Content] = SelectedWeights,
        });
    }

    /// <summary>Gives a network the weights that a finished training was tested with.</summary>
    /// <param name="path">A file of <see cref="WriteSelected"/>.</param>
    /// <param name="configHash">The trial's configuration hash; a file of another trial is refused.</param>
    /// <param name="network">Gets weights and buffers.</param>
    /// <exception cref="InvalidDataException">The file holds no such weights of this trial.</exception>
    public static void ReadSelected(string path, string configHash, nn.Module network)
    {
        using var content = SafetensorsFile.Read(path);
        Check(path, configHash, content.Metadata);
        if (content.Metadata.GetValueOrDefault(Content) != SelectedWeights)
            throw new InvalidDataException($"'{path}' is a checkpoint from the middle of the training, not its selected weights.");
        Load(path, content.Tensors, network);
    }

    /// <summary>Puts a training into the state of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="configHash">The trial's configuration hash; a file of another trial is refused.</param>
    /// <param name="network">Gets weights and buffers.</param>
    /// <param name="optimizer">Gets its memory.</param>
    /// <returns>The position, and the best weights so far (owned by the caller; null when the file has none).</returns>
    /// <exception cref="InvalidDataException">The file is no checkpoint of this trial.</exception>
    public static (TrainingPosition Position, Dictionary<string, Tensor>? Best) Read(
        string path, string configHash, nn.Module network, TrialOptimizer optimizer)
    {
        using var content = SafetensorsFile.Read(path);
        var (tensors, metadata) = (content.Tensors, content.Metadata);
        Check(path, configHash, metadata);
        var position = JsonSerializer.Deserialize<TrainingPosition>(metadata["position"], OrchestratorJson.Compact)!;
        Load(path, tensors, network);
        if (metadata.GetValueOrDefault(Content) == SelectedWeights) return (position, null);

        optimizer.Restore(Under(Optimizer, tensors));
        var best = Under(Best, tensors).ToDictionary(pair => pair.Key, pair => pair.Value.clone().DetachFromDisposeScope(), StringComparer.Ordinal);
        return (position, best.Count == 0 ? null : best);
    }

    private static void Check(string path, string configHash, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.GetValueOrDefault("format") != Format || metadata.GetValueOrDefault("config") != configHash)
            throw new InvalidDataException($"'{path}' is no checkpoint of this trial's configuration in the format {Format}.");
    }

    private static void Load(string path, Dictionary<string, Tensor> tensors, nn.Module network)
    {
        var weights = Under(Network, tensors);
        if (!weights.Keys.ToHashSet().SetEquals(network.state_dict().Keys))
            throw new InvalidDataException($"'{path}' has other layers than this version's network.");
        network.load_state_dict(weights);
    }

    private static IEnumerable<KeyValuePair<string, Tensor>> Prefixed(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.Select(pair => KeyValuePair.Create(prefix + pair.Key, pair.Value));

    private static Dictionary<string, Tensor> Under(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value, StringComparer.Ordinal);
}
