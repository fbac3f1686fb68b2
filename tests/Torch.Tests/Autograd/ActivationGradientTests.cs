using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Torch.Tests.Autograd;

public sealed class ActivationGradientTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Activations = new()
    {
        ["relu"] = x => functional.relu(x),
        ["relu6"] = x => functional.relu6(x * 4),
        ["elu"] = x => functional.elu(x, 1.5),
        ["leaky_relu"] = x => functional.leaky_relu(x, 0.1),
        ["sigmoid"] = functional.sigmoid,
        ["tanh"] = x => functional.tanh(x),
        ["silu"] = x => functional.silu(x),
        ["mish"] = x => functional.mish(x),
        ["gelu"] = functional.gelu,
        ["hardswish"] = x => functional.hardswish(x * 2),
        ["hardsigmoid"] = x => functional.hardsigmoid(x),
        ["softplus"] = x => functional.softplus(x),
        ["softmax"] = x => functional.softmax(x, 1),
        ["log_softmax"] = x => functional.log_softmax(x, 1),
    };

    public static TheoryData<string> Names => [.. Activations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Activation_HasRightGradients(string name)
    {
        manual_seed(3);

        FiniteDifferences.AssertGradients(t => Activations[name](t[0]), randn(4, 5, float64));
    }
}
