using Orchestrator.Catalog;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Modules;

/// <summary>Parameter counts by formula for single modules, and as published for whole networks. C channels, m = C / 16 hidden ones.</summary>
public sealed class ParameterCountTests
{
    private const int C = 64;
    private const int M = 4;

    [Theory]
    [InlineData("se", 2 * C * M)]
    [InlineData("se-felu", 2 * C * M)]
    [InlineData("eca", 3)]
    [InlineData("cbam", (2 * C * M) + M + C + 98 + 2)]
    [InlineData("bam", (2 * C * M) + (3 * M) + C + (C * M) + (3 * M) + (2 * ((9 * M * M) + (3 * M))) + M + 1)]
    [InlineData("triplet", 300)]
    [InlineData("nam", 2 * C)]
    [InlineData("rcam", (C * C) + C + (6 * C))]
    [InlineData("lba", 3 + (C * M) + (2 * M) + (2 * ((9 * M * M) + (2 * M))) + M + 1)]
    public void Gate_WithDefaults_HasTheParametersOfItsFormula(string module, long expected)
    {
        using var gate = AModule.Gate(module, C);

        Assert.Equal(expected, TrialNetwork.ParameterCount(gate));
    }

    [Theory]
    [InlineData("se-felu", "train-alpha", true, (2 * C * M) + M)]
    [InlineData("se-felu", "bias", true, (2 * C * M) + C + M)]
    [InlineData("eca", "kernel", 9, 9)]
    [InlineData("cbam", "no-spatial", true, (2 * C * M) + M + C)]
    [InlineData("cbam", "kernel", 3, (2 * C * M) + M + C + 18 + 2)]
    [InlineData("bam", "dilated-convs", 1, (2 * C * M) + (3 * M) + C + (C * M) + (3 * M) + (9 * M * M) + (3 * M) + M + 1)]
    [InlineData("triplet", "kernel", 3, 60)]
    [InlineData("triplet", "no-spatial", true, 200)]
    [InlineData("rcam", "branches", "dense+identity", (C * C) + (4 * C))]
    [InlineData("lba", "norm", false, 3 + (C * M) + M + (2 * ((9 * M * M) + M)) + M + 1)]
    [InlineData("lba", "share-1d", false, 6 + (C * M) + (2 * M) + (2 * ((9 * M * M) + (2 * M))) + M + 1)]
    [InlineData("lba", "k", 3, 7 + (C * M) + (2 * M) + (2 * ((9 * M * M) + (2 * M))) + M + 1)]
    public void Gate_WithAnOption_HasTheParametersOfItsFormula(string module, string option, object value, long expected)
    {
        var given = value switch { int number => OptionValue.Of(number), bool truth => OptionValue.Of(truth), _ => OptionValue.Of((string)value) };

        using var gate = AModule.Gate(module, C, (option, given));

        Assert.Equal(expected, TrialNetwork.ParameterCount(gate));
    }

    [Theory]
    [InlineData(1, 32)]
    [InlineData(4, 32 * 4)]
    [InlineData(0, 32 * 64)]
    public void AttentionWeight_AddsTheParametersOfItsFormula(int q, int maps)
    {
        using var convolution = AModule.Convolution("aw", 64, 32, kernel: 3, stride: 1, ("q", OptionValue.Of(q)));

        Assert.Equal((9 * 64 * 32) + (64 * 4) + 4 + ((4 + 1) * maps), TrialNetwork.ParameterCount(convolution));
    }

    [Theory]
    [InlineData("resnet18", "se", "cifar", 11_307_172)]
    [InlineData("resnet18", "se-felu", "cifar", 11_307_172)]
    [InlineData("resnet18", "cbam", "cifar", 11_310_012)]
    [InlineData("resnet18", "bam", "cifar", 11_243_123)]
    [InlineData("resnet18", "triplet", "cifar", 11_222_532)]
    [InlineData("resnet18", "nam", "cifar", 11_223_972)]
    [InlineData("resnet50", "se", "cifar", 26_220_196)]
    [InlineData("resnet50", "cbam", "cifar", 26_237_844)]
    [InlineData("resnet50", "bam", "cifar", 24_063_319)]
    [InlineData("resnet50", "triplet", "cifar", 23_710_052)]
    [InlineData("resnet50", "eca", "cifar", 23_705_252 + 86)] // The formula's lengths: 7 blocks with 5, 6 with 5, 3 with 7.
    [InlineData("resnet50", "cbam", "imagenet", 28_089_624)]
    [InlineData("resnet50", "bam", "imagenet", 25_915_099)]
    public void Network_WithTheModuleAtItsDefaultPlacement_HasThePublishedTotal(string backbone, string module, string stem, long expected)
    {
        using var network = AModule.In(backbone, module, stem);

        Assert.Equal(expected, TrialNetwork.ParameterCount(network));
    }

    [Fact]
    public void AttentionWeightWithAGate_AddsBothParts()
    {
        using var plain = AModule.In("resnet18", "none");
        using var weights = AModule.In("resnet18", "aw");
        using var both = AModule.In("resnet18", "aw+se");

        Assert.Equal(11_307_172 - TrialNetwork.ParameterCount(plain), TrialNetwork.ParameterCount(both) - TrialNetwork.ParameterCount(weights));
    }
}
