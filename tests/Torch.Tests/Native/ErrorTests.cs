using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Native;

public sealed class ErrorTests
{
    [Fact]
    public void UnknownOperator_IsNamedWithTheVersion()
    {
        var error = Assert.Throws<ExternalException>(() => new Op("aten::nope", "Tensor").Call(1L));

        Assert.Equal($"Operator 'aten::nope.Tensor' is not known to libtorch {__version__}.", error.Message);
    }

    [Fact]
    public void Exists_OfAnUnknownOperator_IsFalse() => Assert.False(new Op("aten::nope").Exists);

    [Fact]
    public void ShapeMismatch_NamesTheOperatorAndTheShapes()
    {
        using var left = zeros(2, 3);
        using var right = zeros(4, 5);

        var error = Assert.Throws<ExternalException>(() => left.matmul(right));

        Assert.StartsWith("aten::matmul(Float[2, 3], Float[4, 5]): ", error.Message);
        Assert.DoesNotContain("Exception raised from", error.Message);
    }

    [Fact]
    public void MissingArgument_IsNamed()
    {
        using var x = zeros(2);

        var error = Assert.Throws<ExternalException>(() => new Op("aten::add", "Tensor").Call(x));

        Assert.Equal("aten::add(Float[2]): argument 'other' is missing", error.Message);
    }

    [Fact]
    public void DisposedTensor_SaysSo()
    {
        var x = zeros(2);
        x.Dispose();

        var error = Assert.Throws<InvalidOperationException>(() => x + 1);

        Assert.Equal("The tensor was disposed, or moved into a parameter.", error.Message);
    }

    [Fact]
    public void Item_OfAnotherType_NamesBothTypes()
    {
        using var x = zeros(1);

        var error = Assert.Throws<ArgumentException>(() => x.item<double>());

        Assert.Equal("The elements are Float32, not Double.", error.Message);
    }

    [Fact]
    public void Device_ThatDoesNotExist_ListsWhatDoes()
    {
        var error = Assert.Throws<ArgumentException>(() => device("gpu"));

        Assert.StartsWith("'gpu' is not a device. Known: cpu, cuda", error.Message);
    }
}
