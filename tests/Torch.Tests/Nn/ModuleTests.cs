using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Torch.Tests.Nn;

public sealed class ModuleTests : IDisposable
{
    private readonly Block block = new();

    public void Dispose() => block.Dispose();

    [Fact]
    public void NamedParameters_AreTheModulesOwnAndThenThoseOfItsFieldsInOrder() =>
        Assert.Equal(
            ["scale", "conv.weight", "norm.weight", "norm.bias", "head.0.weight", "head.0.bias"],
            block.named_parameters().Select(pair => pair.name));

    [Fact]
    public void StateDict_HasParametersAndPersistentBuffers()
    {
        var keys = block.state_dict().Keys;

        Assert.Contains("scale", keys);
        Assert.Contains("offset", keys);
        Assert.Contains("norm.running_mean", keys);
        Assert.Contains("norm.num_batches_tracked", keys);
        Assert.DoesNotContain("cache", keys);
    }

    [Fact]
    public void LoadStateDict_OfAnotherInstance_MakesThemEqual()
    {
        using var other = new Block();
        var source = other.state_dict();

        block.load_state_dict(source);

        Assert.All(block.state_dict(), pair => Assert.True(pair.Value.Equals(source[pair.Key]), pair.Key));
    }

    [Fact]
    public void LoadStateDict_WithOtherNames_ListsThem()
    {
        var state = block.state_dict();
        state.Remove("scale");
        state["wrong"] = zeros(1);

        var error = Assert.Throws<InvalidOperationException>(() => block.load_state_dict(state));

        Assert.Equal("The state does not fit Block. Missing: 'scale'. Unexpected: 'wrong'.", error.Message);
    }

    [Fact]
    public void LoadStateDict_WithAnotherShape_NamesTheKeyAndBothShapes()
    {
        var state = block.state_dict();
        state["scale"] = zeros(3);

        var error = Assert.Throws<InvalidOperationException>(() => block.load_state_dict(state));

        Assert.Equal("'scale' has the shape [3] in the state, but [1] in the module.", error.Message);
    }

    [Fact]
    public void LoadStateDict_NotStrict_ReportsTheDifference()
    {
        var state = block.state_dict();
        state.Remove("scale");

        var (missing, unexpected) = block.load_state_dict(state, strict: false);

        Assert.Equal(["scale"], missing);
        Assert.Empty(unexpected);
    }

    [Fact]
    public void Eval_ReachesAllModulesBelow()
    {
        block.eval();

        Assert.All(block.modules(), module => Assert.False(module.training));
    }

    [Fact]
    public void To_AnotherType_MovesParametersAndBuffersButNotIntegers()
    {
        block.to(float64);

        Assert.All(block.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
        Assert.Equal(float64, block.get_buffer("norm.running_mean")!.dtype);
        Assert.Equal(int64, block.get_buffer("norm.num_batches_tracked")!.dtype);
        Assert.Equal(float64, block.call(randn((long[])[2, 3, 4, 4], float64)).dtype);
    }

    [Fact]
    public void ZeroGrad_ForgetsGradients()
    {
        block.call(randn(2, 3, 4, 4)).sum().backward();
        Assert.All(block.parameters(), parameter => Assert.NotNull(parameter.grad));

        block.zero_grad();

        Assert.All(block.parameters(), parameter => Assert.Null(parameter.grad));
    }

    [Fact]
    public void RegisterParameter_Twice_IsRefused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => block.register_parameter("scale", new Parameter(zeros(1))));

        Assert.Equal("Block already has a parameter 'scale'.", error.Message);
    }

    [Fact]
    public void Containers_NumberTheirItems()
    {
        using var list = ModuleList(Linear(2, 2), Linear(2, 2));
        using var dict = ModuleDict(("a", Linear(2, 2)), ("b", Linear(2, 2)));

        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias"], list.named_parameters().Select(pair => pair.name));
        Assert.Equal(["a.weight", "a.bias", "b.weight", "b.bias"], dict.named_parameters().Select(pair => pair.name));
    }

    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly Conv2d conv = Conv2d(3, 4, 3, padding: 1, bias: false);
        private readonly BatchNorm2d norm = BatchNorm2d(4);
        private readonly Sequential head = Sequential(Linear(4, 2));
        private readonly Parameter scale = new(ones(1));
        private readonly Tensor offset = zeros(1);

        public Block()
            : base(nameof(Block))
        {
            register_buffer("cache", zeros(1), persistent: false);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) =>
            head.call(functional.adaptive_avg_pool2d(norm.call(conv.call(input)), 1).flatten(1)) * scale + offset;
    }
}
