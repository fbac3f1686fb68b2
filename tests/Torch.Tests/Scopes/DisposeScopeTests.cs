using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Scopes;

public sealed class DisposeScopeTests
{
    [Fact]
    public void Dispose_DisposesWhatWasMadeInside()
    {
        Tensor inside;
        using (NewDisposeScope()) inside = ones(1);

        Assert.True(inside.IsInvalid);
    }

    [Fact]
    public void MoveToOuterDisposeScope_KeepsATensorForTheOuterScope()
    {
        using var outer = NewDisposeScope();
        Tensor kept;
        using (NewDisposeScope()) kept = ones(1).MoveToOuterDisposeScope();

        Assert.False(kept.IsInvalid);
        Assert.True(outer.Contains(kept));
    }

    [Fact]
    public void MoveToOuterDisposeScope_WithoutOuterScope_Detaches()
    {
        Tensor kept;
        using (NewDisposeScope()) kept = ones(1).MoveToOuterDisposeScope();

        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void DetachFromDisposeScope_OutlivesAllScopes()
    {
        Tensor kept;
        using (NewDisposeScope())
        using (NewDisposeScope()) kept = ones(1).DetachFromDisposeScope();

        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void Dispose_OfATensor_TakesItOutOfItsScope()
    {
        using var scope = NewDisposeScope();
        var first = ones(1);
        var second = ones(1);

        first.Dispose();

        Assert.Equal([second], scope.DisposablesView);
    }

    [Fact]
    public void DisposeEverythingBut_KeepsOnlyWhatIsNamed()
    {
        using var scope = NewDisposeScope();
        var kept = ones(1);
        var dropped = ones(1);

        scope.DisposeEverythingBut(kept);

        Assert.False(kept.IsInvalid);
        Assert.True(dropped.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void Attach_BringsATensorIn()
    {
        var outside = ones(1);

        using (var scope = NewDisposeScope()) scope.Attach(outside);

        Assert.True(outside.IsInvalid);
    }

    [Fact]
    public void Dispose_OutOfOrder_LeavesTheInnerScopeCurrent()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();

        outer.Dispose();

        Assert.Same(inner, CurrentDisposeScope);
        inner.Dispose();
        Assert.Null(CurrentDisposeScope);
    }

    [Fact]
    public void EndedScope_RefusesFurtherUse()
    {
        var scope = NewDisposeScope();
        scope.Dispose();

        Assert.Throws<ObjectDisposedException>(() => scope.DisposeEverything());
    }

    [Fact]
    public void Parameter_TakesItsTensorsPlaceInTheScope()
    {
        Tensor data;
        Tensor parameter;
        using (NewDisposeScope())
        {
            data = ones(1);
            parameter = new TorchSharp.Modules.Parameter(data);
            Assert.True(data.IsInvalid);
            Assert.False(parameter.IsInvalid);
        }

        Assert.True(parameter.IsInvalid);
    }

    [Fact]
    public void Statistics_CountWhatIsMadeAndDisposed()
    {
        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        var before = statistics.ThreadTotalLiveCount;

        using (NewDisposeScope())
        {
            ones(1);
            Assert.Equal(before + 1, statistics.ThreadTotalLiveCount);
        }

        Assert.Equal(before, statistics.ThreadTotalLiveCount);
    }
}
