using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Backbones;

/// <summary>The networks have as many parameters as the papers' code has, in training and deployed. Options are written as in a sweep file.</summary>
public sealed class ParameterCountTests
{
    private const int Cifar = 32;
    private const int ImageNet = 224;

    [Theory]
    [InlineData("resnet18", 11_220_132)]
    [InlineData("resnet34", 21_328_292)]
    [InlineData("resnet50", 23_705_252)]
    [InlineData("resnet101", 42_697_380)]
    [InlineData("mobilenetv1", 3_315_428)]
    [InlineData("mobilenetv2-cifar", 2_412_212)]
    [InlineData("repvgg-a0", 7_956_068)]
    [InlineData("vgg16", 34_015_396)]
    public void Build_ForCifar100_HasThePublishedNumberOfParameters(string backbone, long expected) =>
        Assert.Equal(expected, Count(backbone, 100, Cifar));

    [Theory]
    [InlineData("resnet20", 269_722)]
    [InlineData("resnet32", 464_154)]
    [InlineData("resnet56", 853_018)]
    public void Build_OfASmallResNetForCifar10_HasThePublishedNumberOfParameters(string backbone, long expected) =>
        Assert.Equal(expected, Count(backbone, 10, Cifar));

    [Theory]
    [InlineData("resnet18", "stem", 11_689_512)]
    [InlineData("resnet50", "stem", 25_557_032)]
    [InlineData("resnet101", "stem", 44_549_160)]
    [InlineData("mobilenetv2", null, 3_504_872)]
    [InlineData("repvgg-a0", null, 9_108_968)]
    [InlineData("vgg11", "head", 132_868_840)]
    [InlineData("vgg16", "head", 138_365_992)]
    public void Build_ForImageNet_HasThePublishedNumberOfParameters(string backbone, string? form, long expected) =>
        Assert.Equal(expected, form is null ? Count(backbone, 1000, ImageNet) : Count(backbone, 1000, ImageNet, (form, OptionValue.Of("imagenet"))));

    [Theory]
    [InlineData("vgg11", 132_863_336)]
    [InlineData("vgg16", 138_357_544)]
    public void Build_OfVggWithoutBatchNorm_HasThePublishedNumberOfParameters(string backbone, long expected) => Assert.Equal(
        expected, Count(backbone, 1000, ImageNet, ("head", OptionValue.Of("imagenet")), ("batch-norm", OptionValue.Of(false))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Build_OfRepVggWithUnitStrides_HasTheSameNumberOfParameters(int unitStrides) =>
        Assert.Equal(7_956_068, Count("repvgg-a0", 100, Cifar, ("unit-strides", OptionValue.Of(unitStrides))));

    [Theory]
    [InlineData(1000, ImageNet, 8_309_384)]
    [InlineData(100, Cifar, 7_156_484)]
    public void Fold_OfRepVgg_LeavesThePublishedNumberOfParameters(int classes, int side, long expected)
    {
        using var network = Build("repvgg-a0", classes, side);

        NetworkFolding.Fold(network);

        Assert.Equal(expected, TrialNetwork.ParameterCount(network));
    }

    private static long Count(string backbone, int classes, int side, params (string Name, OptionValue Value)[] options)
    {
        using var network = Build(backbone, classes, side, options);
        return TrialNetwork.ParameterCount(network);
    }

    private static Module<Tensor, Tensor> Build(string backbone, int classes, int side, params (string Name, OptionValue Value)[] options)
    {
        var definition = TrainingCatalog.Default.Backbones[backbone];
        return definition.Create(new BackboneContext(new FeatureShape(3, side, side), classes, ATrial.Choice(definition.Entry, options), null));
    }
}
