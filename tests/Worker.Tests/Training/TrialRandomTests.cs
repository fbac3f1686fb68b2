using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Training;

public sealed class TrialRandomTests
{
    [Fact]
    public void Order_OfAnEpoch_IsAPermutationThatDependsOnSeedAndEpoch()
    {
        var order = new TrialRandom(7).Order(epoch: 3, count: 100);

        Assert.Equal(Enumerable.Range(0, 100), order.Order());
        Assert.Equal(order, new TrialRandom(7).Order(epoch: 3, count: 100));
        Assert.NotEqual(order, new TrialRandom(7).Order(epoch: 4, count: 100));
        Assert.NotEqual(order, new TrialRandom(8).Order(epoch: 3, count: 100));
    }

    [Fact]
    public void Augmentation_OverManyImages_IsUniform()
    {
        var draws = Enumerable.Range(0, 9000).Select(image => new TrialRandom(1).Augmentation(0, image)).ToList();

        // 9,000 draws: 5 standard deviations around the expected count.
        Assert.All(Enumerable.Range(0, 9), offset => Assert.InRange(draws.Count(draw => draw.CropRow(4) == offset), 850, 1150));
        Assert.All(Enumerable.Range(0, 9), offset => Assert.InRange(draws.Count(draw => draw.CropColumn(4) == offset), 850, 1150));
        Assert.InRange(draws.Count(draw => draw.IsFlipped), 4260, 4740);
        Assert.All(draws, draw => Assert.InRange(draw.Rotation(15), -15 * Math.PI / 180, 15 * Math.PI / 180));
        Assert.InRange(draws.Average(draw => draw.Rotation(15)), -0.01, 0.01);
    }

    [Fact]
    public void ForParameter_OfTwoNames_Differs() =>
        Assert.NotEqual(new TrialRandom(1).ForParameter("conv1.weight"), new TrialRandom(1).ForParameter("conv2.weight"));
}
