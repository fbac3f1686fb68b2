using Orchestrator.Worker.Penalties;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Modules;

public sealed class StagePlacementTests
{
    [Fact]
    public void Stage_InANetworkOfFourStages_PutsOneModuleAfterEachOfTheFirstThree()
    {
        using var network = AModule.In("resnet18", "bam");

        var children = network.named_children().Select(child => child.Item1);

        Assert.Equal(["conv1", "bn1", "layer1", "module1", "layer2", "module2", "layer3", "module3", "layer4", "fc"], children);
    }

    [Fact]
    public void Stage_ActsOnTheFeaturesOfItsStage()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = AModule.In("resnet18", "lba");
        network.eval();
        var x = AModule.Normal([1, 3, 32, 32]);
        var before = network.call(x);

        network.state_dict()["module2.spatial.layers.project.bias"].fill_(5);

        Assert.False(allclose(before, network.call(x), rtol: 1e-3));
    }

    [Fact]
    public void ScaleFactors_OfBam_AreThoseOfBothBranchesOfEveryModule()
    {
        using var network = AModule.In("resnet18", "bam");

        Assert.Equal(3 * 4, new ScaleFactors(network).All.Count);
    }
}
