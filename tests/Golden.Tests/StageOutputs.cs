using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Golden.Tests;

/// <summary>What our networks give at the places where the references' children end, under the names that the golden files use.</summary>
internal static class StageOutputs
{
    /// <summary>The outputs of one forward pass.</summary>
    /// <param name="reference">The reference's name.</param>
    /// <param name="network">Our network, in evaluation mode.</param>
    /// <param name="input">The images.</param>
    public static Dictionary<string, Tensor> Of(string reference, Module<Tensor, Tensor> network, Tensor input)
    {
        var children = network.named_children().ToDictionary(pair => pair.Item1, pair => (Module<Tensor, Tensor>)pair.Item2);
        var outputs = new Dictionary<string, Tensor>();
        var features = input;
        foreach (var (name, step) in Steps(reference))
        {
            // A name that is no child of ours is a function without weights.
            features = children.TryGetValue(step, out var child) ? child.call(features) : Function(step, features);
            if (name is not null) outputs[$"eval/stage/{name}"] = features.clone();
        }

        return outputs;
    }

    private static (string? Name, string Step)[] Steps(string reference) => reference switch
    {
        "repvgg-a0" => [("stage0", "stem"), .. Unnamed("layer1", "layer2", "layer3", "layer4"), ("gap", "pool"), ("linear", "fc")],
        "mobilenetv1-cifar" =>
        [
            .. Unnamed("conv1", "bn1", "relu"), ("stem", "layer1"), ("conv1", "layer2"), ("conv2", "layer3"), ("conv3", "layer4"),
            ("conv4", "layer5"), ("avg", "pool"), ("fc", "fc"),
        ],
        "mobilenetv2-cifar" =>
        [
            ("conv1", "conv1"), ("bn1", "bn1"), .. Unnamed("relu", "layer1", "layer2", "layer3"), ("layers", "layer4"), ("conv2", "conv2"),
            ("bn2", "bn2"), .. Unnamed("relu", "pool"), ("linear", "fc"),
        ],
        "mobilenetv2-imagenet" =>
        [
            .. Unnamed("conv1", "bn1", "relu6", "layer1", "layer2", "layer3", "layer4", "layer5", "conv2", "bn2"), ("features", "relu6"),
            (null, "pool"), ("classifier", "fc"),
        ],
        "vgg16bn-cifar" =>
        [
            .. Unnamed("layer1", "halve", "layer2", "halve", "layer3", "halve", "layer4", "halve", "layer5"), ("features", "halve"),
            (null, "pool"), ("classifier", "classifier"),
        ],
        // The stem's ReLU works in place in these references, so what they recorded for bn1 is its output after the ReLU.
        "resnet18-cifar+nam-channel" or "resnet50-cifar+cbam" =>
        [
            ("conv1", "conv1"), (null, "bn1"), ("bn1", "relu"), ("layer1", "layer1"), ("layer2", "layer2"), ("layer3", "layer3"),
            ("layer4", "layer4"), (null, "pool"), ("fc", "fc"),
        ],
        _ =>
        [
            .. Unnamed("conv1", "bn1"), ("conv1", "relu"), ("conv2_x", "layer1"), ("conv3_x", "layer2"), ("conv4_x", "layer3"),
            ("conv5_x", "layer4"), ("avg_pool", "pool"), ("fc", "fc"),
        ],
    };

    private static (string? Name, string Step)[] Unnamed(params string[] steps) => [.. steps.Select(step => ((string?)null, step))];

    private static Tensor Function(string name, Tensor x) => name switch
    {
        "relu" => x.relu(),
        "relu6" => x.relu6(),
        "halve" => functional.max_pool2d(x, 2, stride: 2),
        "pool" => x.mean([2, 3]),
        _ => throw new InvalidOperationException($"The network has no child '{name}'."),
    };
}
