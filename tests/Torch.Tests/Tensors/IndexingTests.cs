using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Tensors;

public sealed class IndexingTests
{
    private readonly Tensor grid = arange(24).reshape(2, 3, 4);

    [Fact]
    public void Numbers_PickOneElement() => Assert.Equal(23, grid[1, 2, 3].item<long>());

    [Fact]
    public void NegativeNumbers_CountFromTheEnd() => Assert.Equal(22, grid[-1, -1, -2].item<long>());

    [Fact]
    public void Slice_WithStep_TakesEveryOther() =>
        Assert.Equal([0, 2], grid[0, 0, TensorIndex.Slice(0, 4, 2)].data<long>().ToArray());

    [Fact]
    public void Range_WorksLikeASlice() => Assert.Equal([1, 2], grid[0, 0, 1..3].data<long>().ToArray());

    [Fact]
    public void Range_FromTheEnd_WorksLikeASlice() => Assert.Equal([1, 2, 3], grid[0, 0, ^3..].data<long>().ToArray());

    [Fact]
    public void Ellipsis_StandsForTheRest() => Assert.Equal([2L, 3L], grid[TensorIndex.Ellipsis, 0].shape);

    [Fact]
    public void None_AddsADimension() => Assert.Equal([2L, 1L, 3L, 4L], grid[TensorIndex.Colon, TensorIndex.None].shape);

    [Fact]
    public void Mask_PicksWhereItIsTrue() => Assert.Equal([20, 21, 22, 23], grid[grid.ge(20)].data<long>().ToArray());

    [Fact]
    public void IndexTensor_AfterASlice_PicksAlongItsDimension()
    {
        var picked = grid[TensorIndex.Colon, TensorIndex.Tensor(tensor((long[])[2, 0]))];

        Assert.Equal([2L, 2L, 4L], picked.shape);
        Assert.Equal([8, 9, 10, 11, 0, 1, 2, 3], picked[0].data<long>().ToArray());
    }

    [Fact]
    public void Assignment_ThroughASlice_WritesIntoTheTensor()
    {
        var copy = grid.clone();

        copy[TensorIndex.Colon, 1] = tensor(-1L);

        Assert.Equal(-8, copy[TensorIndex.Colon, 1].sum().item<long>());
        Assert.Equal(0, copy[0, 0, 0].item<long>());
    }

    [Fact]
    public void Assignment_ThroughAMask_WritesIntoTheTensor()
    {
        var copy = grid.clone();

        copy[copy.lt(12)] = tensor(0L);

        Assert.Equal(Enumerable.Range(12, 12).Sum(), copy.sum().item<long>());
    }

    [Fact]
    public void TooManyIndices_SaysHowMany()
    {
        var error = Assert.Throws<ArgumentException>(() => grid[0, 0, 0, 0]);

        Assert.StartsWith("A tensor with 3 dimensions was indexed with 4.", error.Message);
    }

    [Fact]
    public void Data_OfATransposedTensor_IsInRowMajorOrder() =>
        Assert.Equal([0, 4, 8, 1, 5, 9], grid[0].t()[..2].data<long>().ToArray());
}
