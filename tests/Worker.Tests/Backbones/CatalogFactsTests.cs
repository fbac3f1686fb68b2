using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Tests.Modules;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Backbones;

/// <summary>What the catalog says of a backbone, and the planner believes, is what the network does.</summary>
public sealed class CatalogFactsTests
{
    private const int Channels = 2;

    public static IEnumerable<TheoryDataRow<string>> Backbones =>
        TrainingCatalog.Default.Backbones.Keys.Order(StringComparer.Ordinal).Select(name => new TheoryDataRow<string>(name));

    /// <summary>The sides that backbones claim, each with the option that it is for.</summary>
    public static IEnumerable<TheoryDataRow<string, int, OptionCondition?>> Sides =>
        from backbone in TrainingCatalog.Default.Backbones.Values.OrderBy(backbone => backbone.Entry.Name, StringComparer.Ordinal)
        from side in backbone.Entry.SinglePixelSides
        select new TheoryDataRow<string, int, OptionCondition?>(backbone.Entry.Name, side.Side, side.When);

    [Theory]
    [MemberData(nameof(Backbones))]
    public void MinimumSide_IsEnoughForTheWholeNetwork(string backbone)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var side = TrainingCatalog.Default.Backbones[backbone].Entry.MinimumSide;
        using var network = Build(backbone, side, null);
        network.eval();

        Assert.Equal([1, 2], network.call(zeros(1, Channels, side, side)).shape);
    }

    [Theory]
    [MemberData(nameof(Sides))]
    public void SinglePixelSide_IsTheLargestOnWhichOneImageCannotBeNormalized(string backbone, int side, OptionCondition? when)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var onePixel = Build(backbone, side, when);
        using var several = Build(backbone, side + 1, when);
        new StepDraws(several, new TrialRandom(0)).Start(0);

        Assert.Throws<ArgumentException>(() => onePixel.call(zeros(1, Channels, side, side)));
        Assert.Equal([1, 2], several.call(zeros(1, Channels, side + 1, side + 1)).shape);
    }

    [Theory]
    [MemberData(nameof(Backbones))]
    public void ReplacedInputs_AreThoseOfTheConvolutionsThatAttentionOnWeightsTakes(string backbone)
    {
        var entry = TrainingCatalog.Default.Backbones[backbone].Entry;
        using var network = Build(backbone, 32, null, AModule.Placed("aw", Place.Replace));

        var inputs = network.state_dict()
            .Where(pair => pair.Key.EndsWith(".convolution.weight", StringComparison.Ordinal))
            .Select(pair => (int)pair.Value.shape[1])
            .Distinct();

        int[] expected = entry.ReplacesFirstConvolution ? [Channels, .. entry.ReplacedInputs] : [.. entry.ReplacedInputs];
        Assert.Equal(expected.Order(), inputs.Order());
    }

    private static Module<Tensor, Tensor> Build(string backbone, int side, OptionCondition? when, PlacedModule? module = null)
    {
        var definition = TrainingCatalog.Default.Backbones[backbone];
        var options = ATrial.Choice(definition.Entry, when is null ? [] : [(when.Option, when.Value)]);
        if (options.Options.ContainsKey("hidden-units")) options.Options["hidden-units"] = OptionValue.Of(16);
        return definition.Create(new BackboneContext(new FeatureShape(Channels, side, side), 2, options, module));
    }
}
