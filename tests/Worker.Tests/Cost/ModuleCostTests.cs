using Orchestrator.Catalog;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Tests.Modules;

namespace Orchestrator.Worker.Tests.Cost;

/// <summary>MACs and element operations of single modules by the formulas of their papers. C channels, M = C / 16 hidden ones, H x W pixels.</summary>
public sealed class ModuleCostTests
{
    private const int C = 64;
    private const int M = 4;
    private const int H = 6;
    private const int W = 10;

    private static readonly FeatureShape Input = new(C, H, W);

    [Theory]
    [InlineData("se", 2 * C * M, 2 * C * H * W)]
    [InlineData("se-felu", 2 * C * M, 2 * C * H * W)]
    [InlineData("eca", 3 * C, 0)]
    [InlineData("cbam", (2 * 2 * C * M) + (98 * H * W), 0)]
    [InlineData("bam", (2 * C * M) + (H * W * ((C * M) + (18 * M * M) + M)), 0)]
    [InlineData("triplet", 98 * ((C * W) + (C * H) + (H * W)), 0)]
    [InlineData("nam", 0, 6 * C * H * W)]
    [InlineData("rcam", (C * C) + C, 0)]
    [InlineData("lba", (2 * 3 * C) + (H * W * ((C * M) + (18 * M * M) + M)), 0)]
    public void Of_AGateWithDefaults_IsItsFormula(string module, long macs, long elementOperations)
    {
        using var gate = AModule.Gate(module, C);

        var form = NetworkCost.Of(gate, Input).Form;

        Assert.Equal((macs, elementOperations), (form.Macs, form.ElementOperations));
    }

    [Fact]
    public void Of_BothGatesOfNam_AddsThem()
    {
        using var gate = AModule.Placed("nam", Place.Standard, ("gates", OptionValue.Of("both"))).Build(Input);

        Assert.Equal(2 * 6 * C * H * W, NetworkCost.Of(gate, Input).Form.ElementOperations);
    }

    [Fact]
    public void Of_RcamFolded_IsOneMatrix()
    {
        using var gate = AModule.Gate("rcam", C);
        NetworkFolding.Fold(gate);

        var form = NetworkCost.Of(gate, Input).Form;

        Assert.Equal(((C * C) + C, C * C), (form.Parameters, form.Macs));
    }

    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(3, 2, 4)]
    [InlineData(1, 1, 64)]
    public void Of_AnAttentionWeightConvolution_IsTheConvolutionAndItsMap(int kernel, int stride, int q)
    {
        const int Outputs = 32;
        using var convolution = AModule.Convolution("aw", C, Outputs, kernel, stride, ("q", OptionValue.Of(q)));

        var form = NetworkCost.Of(convolution, Input).Form;

        var (taps, pixels) = (kernel * kernel, H / stride * W / stride);
        Assert.Equal((taps * C * Outputs * pixels) + (taps * ((C * M) + (M * Outputs * q))), form.Macs);
        Assert.Equal(taps * C * Outputs, form.ElementOperations);
    }

    [Fact]
    public void Of_ANetwork_LeavesItInTrainingWithTheSameStatistics()
    {
        using var gate = AModule.Gate("nam", C);
        var before = gate.named_buffers().Select(pair => pair.buffer.clone()).ToList();

        NetworkCost.Of(gate, Input);

        Assert.True(gate.training);
        Assert.All(gate.named_buffers().Zip(before), pair => Assert.True(pair.First.buffer.Equals(pair.Second)));
        before.ForEach(tensor => tensor.Dispose());
    }
}
