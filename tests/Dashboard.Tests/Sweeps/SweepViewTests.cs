using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Sweeps;

namespace Orchestrator.Dashboard.Tests.Sweeps;

public sealed class SweepViewTests
{
    private readonly SweepView _view = new() { SweepId = "a b-1" };

    [Fact]
    public void Url_OfTheDefaultView_HasNoQuery() => Assert.Equal("/sweeps/a%20b-1", _view.Url);

    [Fact]
    public void Url_HoldsEverythingThatIsNotAtItsDefault() => Assert.Equal(
        "/sweeps/a%20b-1?tab=definition&sort=time&reversed=true&page=3&metric=train_loss&cells=2&cells=5&smooth=0.6&scale=log&x=time",
        (_view with { Tab = "definition", Sort = BoardColumn.Time, IsReversed = true, Page = 3, Metric = "train_loss", Cells = [2, 5], Curves = new CurveOptions(0.6, true, true) }).Url);

    [Fact]
    public void SortedBy_AnotherColumn_OrdersByItFromTheFirstPageAndIsNotReversed() =>
        Assert.Equal("/sweeps/a%20b-1?sort=time", (_view with { IsReversed = true, Page = 2 }).SortedBy(BoardColumn.Time).Url);

    [Fact]
    public void SortedBy_TheSameColumnTwice_IsTheFirstOrderAgain() =>
        Assert.False(_view.SortedBy(BoardColumn.Time).SortedBy(BoardColumn.Time).SortedBy(BoardColumn.Time).IsReversed);
}
