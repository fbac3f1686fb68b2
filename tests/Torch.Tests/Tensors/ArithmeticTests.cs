using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Tensors;

public sealed class ArithmeticTests
{
    private readonly Tensor x = tensor((float[])[1, 2, 3]);

    [Fact]
    public void Operators_WithNumbersOnEitherSide_KeepTheTensorsType()
    {
        Assert.Equal([3f, 4f, 5f], Values(x + 2));
        Assert.Equal([1f, 0f, -1f], Values(2 - x));
        Assert.Equal([0.5f, 1f, 1.5f], Values(x / 2));
        Assert.Equal([6f, 3f, 2f], Values(6 / x));
        Assert.Equal([-1f, -2f, -3f], Values(-x));
        Assert.Equal(float32, (x * 2.5).dtype);
    }

    [Fact]
    public void Operators_OnIntegersWithAReal_GiveTheDefaultType() => Assert.Equal(float32, (tensor((long[])[1, 2]) * 0.5).dtype);

    [Fact]
    public void Comparison_GivesBooleans() => Assert.Equal([false, true, true], (x >= 2).data<bool>().ToArray());

    [Fact]
    public void InPlace_ReturnsTheSameObject()
    {
        var same = x.add_(1);

        Assert.Same(x, same);
        Assert.Equal([2f, 3f, 4f], Values(x));
    }

    [Fact]
    public void Add_WithAlpha_ScalesTheSecondTensor() => Assert.Equal([3f, 6f, 9f], Values(x.add(x, alpha: 2)));

    [Fact]
    public void Clamp_WithOneLimit_LeavesTheOtherSideOpen()
    {
        Assert.Equal([2f, 2f, 3f], Values(x.clamp(min: 2)));
        Assert.Equal([1f, 2f, 2f], Values(x.clamp(max: 2)));
    }

    [Fact]
    public void Reductions_OverDimensions_KeepThemWhenAsked()
    {
        var square = arange(6).reshape(2, 3).to(float32);

        Assert.Equal([3f, 12f], Values(square.sum(1)));
        Assert.Equal([1L, 3L], square.mean([0], keepdim: true).shape);
        Assert.Equal(2.5f, square.mean().item<float>());
        Assert.Equal([2L, 2L], square.max(1).indexes.data<long>().ToArray());
    }

    [Fact]
    public void TopK_GivesLargestFirst()
    {
        var (values, indexes) = x.topk(2);

        Assert.Equal([3f, 2f], Values(values));
        Assert.Equal([2L, 1L], indexes.data<long>().ToArray());
    }

    [Fact]
    public void Conversions_ShareMemoryUnlessTypesDiffer()
    {
        x.to(float32)[0] = tensor(9f);
        x.to(float64)[1] = tensor(9d);

        Assert.Equal([9f, 2f, 3f], Values(x));
    }

    [Fact]
    public void Bytes_ReadAndWriteTheMemory()
    {
        using var target = zeros(3);

        target.bytes = x.bytes;

        Assert.Equal([1f, 2f, 3f], Values(target));
    }

    [Fact]
    public void FromArray_KeepsTheShape()
    {
        using var matrix = from_array(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });

        Assert.Equal([3L, 2L], matrix.shape);
        Assert.Equal([1f, 2f, 3f, 4f, 5f, 6f], Values(matrix));
    }

    [Fact]
    public void Cat_And_Stack_JoinInOrder()
    {
        Assert.Equal([1f, 2f, 3f, 1f, 2f, 3f], Values(cat([x, x])));
        Assert.Equal([2L, 3L], stack([x, x]).shape);
    }

    private static float[] Values(Tensor tensor) => tensor.data<float>().ToArray();
}
