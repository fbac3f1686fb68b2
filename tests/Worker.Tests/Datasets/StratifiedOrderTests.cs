using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Tests.Datasets;

public sealed class StratifiedOrderTests
{
    // 60 images of class 0, 30 of class 1, 10 of class 2, sorted by class as in a folder.
    private static readonly ushort[] Labels = [.. Enumerable.Repeat((ushort)0, 60), .. Enumerable.Repeat((ushort)1, 30), .. Enumerable.Repeat((ushort)2, 10)];

    [Fact]
    public void Of_AnyLabels_IsAPermutation() =>
        Assert.Equal(Enumerable.Range(0, 100), StratifiedOrder.Of(Labels).Order());

    [Fact]
    public void Of_UnequalClasses_KeepsTheirProportionsInEveryPrefix()
    {
        var order = StratifiedOrder.Of(Labels);

        Assert.All(Enumerable.Range(1, 100), length =>
        {
            var counts = order.Take(length).GroupBy(image => Labels[image]).ToDictionary(group => group.Key, group => group.Count());
            Assert.InRange(counts.GetValueOrDefault((ushort)0) - (0.6 * length), -1, 1);
            Assert.InRange(counts.GetValueOrDefault((ushort)1) - (0.3 * length), -1, 1);
            Assert.InRange(counts.GetValueOrDefault((ushort)2) - (0.1 * length), -1, 1);
        });
    }

    [Fact]
    public void Of_TheSameLabels_IsAlwaysTheSameOrder() =>
        Assert.Equal([22, 68, 39, 21, 77], StratifiedOrder.Of(Labels).Take(5));

    [Fact]
    public void Of_OneClass_IsNotTheFilesOrder() =>
        Assert.NotEqual(Enumerable.Range(0, 60), StratifiedOrder.Of(Labels.AsSpan(0, 60)));
}
