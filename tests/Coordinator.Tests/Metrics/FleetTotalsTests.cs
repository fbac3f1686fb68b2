using Orchestrator.Coordinator.Metrics;
using Orchestrator.Storage.Fleet;

namespace Orchestrator.Coordinator.Tests.Metrics;

/// <summary>The counters of workers, added up.</summary>
public sealed class FleetTotalsTests
{
    private const string Claims = "orchestrator.claims";

    private readonly FleetTotals _totals = new();

    [Fact]
    public void TwoWorkers_AreTheSumOfBoth() => Assert.Equal(5, Add(("a", 2), ("b", 3)));

    [Fact]
    public void AWorkerSeenAgain_CountsByWhatItGrew()
    {
        Add(("a", 2));

        Assert.Equal(6, Add(("a", 6)));
    }

    [Fact]
    public void AWorkerThatIsGone_StaysCounted()
    {
        Add(("a", 2), ("b", 3));

        Assert.Equal(6, Add(("b", 4)));
    }

    [Fact]
    public void ACounterThatShrinks_ChangesNothing()
    {
        Add(("a", 5));

        Assert.Equal(5, Add(("a", 1)));
    }

    [Fact]
    public void WhatNobodyKnows_IsLeftOut() =>
        Assert.Empty(_totals.Add([Worker("a", new Dictionary<string, double> { ["evil;trial=7f3a"] = 1 })]));

    private double Add(params (string Worker, double Claims)[] counted) =>
        _totals.Add(counted.Select(one => Worker(one.Worker, new Dictionary<string, double> { [Claims] = one.Claims })))[Claims];

    private static FleetWorker Worker(string id, Dictionary<string, double> totals) => new(id, "cpu", 1, 0, true, "active", 0, totals);
}
