using System.Text;
using Orchestrator.Sweeps;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Factors that mean nothing are removed, and combinations that cannot exist are left out on request; what is refused is in Malformed/.</summary>
public sealed class ApplicabilityTests
{
    [Fact]
    public void WithoutAModule_PlacementAndPenaltyCollapse()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[none, nam]", axes: "placement: [standard, pre]\npenalty: [0, 1e-4]"));

        Assert.Equal(5, plan.Cells.Count);
        Assert.Equal([new PlanNote(3, "Without a module there is no placement and no λ.")], plan.Collapsed);
        Assert.Null(plan.Trials[0].Config.Placement);
        Assert.Null(plan.Trials[0].Config.Penalty);
    }

    [Fact]
    public void WithoutAModule_CollapseNamesTheFactorThatWasRemoved()
    {
        Assert.Equal("Without a module there is no placement.", Note(SweepText.Of("[none]", axes: "placement: [standard, pre]")).Reason);
        Assert.Equal("Without a module there is no λ.", Note(SweepText.Of("[none]", axes: "penalty: [0, 1e-4]")).Reason);
    }

    [Fact]
    public void WithoutScaleFactors_ZeroPenaltyIsRemovedAndAPositiveOneIsLeftOutOnRequest()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[se, nam]", axes: "penalty: [0, 1e-4]", rest: "skip_inapplicable: true"));

        Assert.Equal(["se resnet20 cifar10 standard", "nam resnet20 cifar10 standard 0", "nam resnet20 cifar10 standard 0.0001"], SweepSamples.Names(plan));
        Assert.Equal([new PlanNote(1, "The penalty λ = 0.0001 has nothing to act on in module 'se', which has no scale factors of its own.")], plan.Skipped);
    }

    [Fact]
    public void WithScaleFactors_ThePenaltyIsZeroByDefault() =>
        Assert.Equal(0.0, Assert.Single(SweepSamples.Plan(SweepText.Of("[nam]")).Trials).Config.Penalty);

    [Fact]
    public void WithoutAPlacementAxis_EachModuleTakesItsDefault() =>
        Assert.Equal("standard", Assert.Single(SweepSamples.Plan(SweepText.Of("[se]")).Trials).Config.Placement);

    [Fact]
    public void SkipInapplicable_CountsEachReasonOnce()
    {
        var plan = SweepSamples.Plan(SweepText.Of(
            "[none, se, aw]", "[resnet20, vgg16]", "[cifar10, fashion-mnist]", "placement: [standard, identity]", "skip_inapplicable: true"));

        Assert.Equal(
            [
                new PlanNote(6, "Data set 'fashion-mnist' has images of 28 x 28 pixels, backbone 'vgg16' needs at least 32 on each side."),
                new PlanNote(3, "Module 'aw' cannot sit at placement 'standard': it only replaces convolutions."),
                new PlanNote(3, "Module 'aw' cannot sit at placement 'identity': it only replaces convolutions."),
                new PlanNote(1, "Backbone 'vgg16' has no placement 'identity': a block without a shortcut has no identity branch."),
            ],
            plan.Skipped.OrderByDescending(note => note.Combinations).ThenByDescending(note => note.Reason, StringComparer.Ordinal));
        Assert.Equal(24, plan.Cells.Count + plan.Collapsed.Sum(note => note.Combinations) + plan.Skipped.Sum(note => note.Combinations));
    }

    [Fact]
    public void BatchOfOne_IsNoObstacleWhenTheLastBatchIsDropped() =>
        Assert.Single(SweepSamples.Plan(SweepText.Of("[bam]", training: "{recipe: quick, train_images: 129, drop_last_batch: true}")).Trials);

    [Fact]
    public void Options_AreAllFilledIn() =>
        Assert.Equal(["bias false", "reduction 16"], SweepSamples.Plan(SweepText.Of("[se]")).Trials[0].Config.Module.Options.Select(option => $"{option.Key} {option.Value}"));

    [Fact]
    public void PlacementsThatGiveTheSameNetwork_AreOneCell()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[se]", "[vgg16]", axes: "placement: [standard, post]"));

        Assert.Equal("standard", Assert.Single(plan.Trials).Config.Placement);
        Assert.Equal([new PlanNote(1, "In backbone 'vgg16' the placement 'post' is the same as 'standard'.")], plan.Collapsed);
    }

    [Fact]
    public void CellsWithoutADeployForm_AreNamedWithTheReason()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[none, se]", "[resnet20, repvgg]", axes: "placement: [standard, identity]"));

        var note = Assert.Single(plan.NoDeployForm);
        Assert.Equal("A module on the identity branch depends on the input, so the branches do not add up to one kernel.", note.Reason);
        Assert.Equal(["se repvgg cifar10 identity"], note.Cells.Select(SweepSamples.Names(plan).ElementAt));
    }

    [Fact]
    public void PartsThatDoNotDivideTheInputChannelsOfAReplacedConvolution_AreRefused() => Assert.Contains(
        "module 'split' with parts: 3 needs input channels that 3 divides, and backbone 'repvgg' has a convolution with 64 input channels",
        Problem(SweepText.Of("[split: {parts: 3}]", "[repvgg]")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void PartsThatDivideAllInputChannels_ArePlanned(int parts) =>
        Assert.Single(SweepSamples.Plan(SweepText.Of($"[split: {{parts: {parts}}}]", "[repvgg]")).Cells);

    [Fact]
    public void PartsThatDoNotDivideTheChannelsOfImages_AreRefusedWhereTheFirstConvolutionIsReplaced() => Assert.Contains(
        "has a convolution with 3 input channels", Problem(SweepText.Of("[split: {parts: 16}]", "[repvgg]")), StringComparison.Ordinal);

    [Fact]
    public void ABackboneThatNormalizesOnePixel_CannotTrainOnABatchOfOne() => Assert.Contains(
        "backbone 'repvgg' lowers images of 32 x 32 pixels to a single one and cannot train on a batch of one image, and with batch size 128 the last "
        + "batch of 'cifar10' has one; set training.drop_last_batch: true or another batch size",
        Problem(SweepText.Of("[none]", "[repvgg]", training: "{recipe: quick, train_images: 129}")),
        StringComparison.Ordinal);

    [Fact]
    public void ABackboneThatKeepsMorePixels_CanTrainOnABatchOfOne() =>
        Assert.Single(SweepSamples.Plan(SweepText.Of("[none]", "[resnet20]", training: "{recipe: quick, train_images: 129}")).Cells);

    private static string Problem(string sweep) => Assert.Single(SweepSamples.Problems(Encoding.UTF8.GetBytes(sweep))).Message;

    private static PlanNote Note(string sweep) => Assert.Single(SweepSamples.Plan(sweep).Collapsed);
}
