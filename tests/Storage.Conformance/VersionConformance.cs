using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Extending sweeps: a next version of the definition with more trials.</summary>
public abstract class VersionConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task Submit_MoreSeedsOfASweep_ReusesAndTakesItsPlace()
    {
        var (first, second) = (ASweep.Plan("first", cells: 2), ASweep.Plan("second", cells: 2, seeds: 2));
        await Sweeps.SubmitAsync(first, Stop);
        await Leases.FinishAsync(await StartAsync(first.Trials[0].Id), ATrial.Result(), Stop);

        var answer = await Sweeps.SubmitAsync(second, SubmitOptions.Default with { Extends = first.SweepId }, Stop);

        Assert.Equal(new SubmitAnswer(second.SweepId, IsNew: true, Created: 2, Reused: 1, Pending: 1, Requeued: 0, Failed: 0), answer);
        var summary = (await Sweeps.FindAsync(second.SweepId, Stop))!.Summary;
        Assert.Equal((2, first.SweepId, null), (summary.Version, summary.Extends, summary.SupersededBy));
        Assert.Equal(second.SweepId, (await Sweeps.FindAsync(first.SweepId, Stop))!.Summary.SupersededBy);
    }

    [Fact]
    public async Task Submit_NextVersionThatDropsTrials_IsRefusedAndWritesNothing()
    {
        await Sweeps.SubmitAsync(ASweep.Plan("first", cells: 4), Stop);
        var second = ASweep.Plan("second", cells: 3, seeds: 2, firstLevel: 2);

        var refusal = await Assert.ThrowsAsync<SweepVersionException>(
            () => Sweeps.SubmitAsync(second, SubmitOptions.Default with { Extends = "first-12345678" }, Stop));

        Assert.Contains("drops 2 trials", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await Sweeps.ListAsync(Stop));
        Assert.Null((await Sweeps.ListAsync(Stop))[0].SupersededBy);
    }

    [Fact]
    public async Task Submit_NextVersionOfNothingOrOfItself_IsRefused()
    {
        var plan = ASweep.Plan("first");
        await Assert.ThrowsAsync<SweepVersionException>(() => Sweeps.SubmitAsync(plan, SubmitOptions.Default with { Extends = "nothing" }, Stop));
        await Assert.ThrowsAsync<SweepVersionException>(() => Sweeps.SubmitAsync(plan, SubmitOptions.Default with { Extends = plan.SweepId }, Stop));

        Assert.Empty(await Sweeps.ListAsync(Stop));
    }

    [Fact]
    public async Task Submit_NextVersionTwice_ChangesNothing()
    {
        var (first, second) = (ASweep.Plan("first"), ASweep.Plan("second", seeds: 2));
        var options = SubmitOptions.Default with { Extends = first.SweepId };
        await Sweeps.SubmitAsync(first, Stop);
        await Sweeps.SubmitAsync(second, options, Stop);

        var again = await Sweeps.SubmitAsync(second, options, Stop);

        Assert.Equal((false, 0, 2), (again.IsNew, again.Created, again.Pending));
        Assert.Equal(2, (await Sweeps.FindAsync(second.SweepId, Stop))!.Summary.Version);
    }

    [Fact]
    public async Task Submit_SecondNextVersion_IsRefusedAndNamesTheFirst()
    {
        var (first, second, third) = (ASweep.Plan("first"), ASweep.Plan("second", seeds: 2), ASweep.Plan("third", seeds: 3));
        await Sweeps.SubmitAsync(first, Stop);
        await Sweeps.SubmitAsync(second, SubmitOptions.Default with { Extends = first.SweepId }, Stop);

        var refusal = await Assert.ThrowsAsync<SweepVersionException>(
            () => Sweeps.SubmitAsync(third, SubmitOptions.Default with { Extends = first.SweepId }, Stop));

        Assert.Contains(second.SweepId, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Superseded_Sweep_KeepsNoClaimOnTrials()
    {
        var (first, second) = (ASweep.Plan("first"), ASweep.Plan("second", seeds: 2));
        await Sweeps.SubmitAsync(first, Stop);
        await Sweeps.SubmitAsync(second, SubmitOptions.Default with { Extends = first.SweepId }, Stop);

        var cancel = await Sweeps.CancelAsync(second.SweepId, Stop);

        Assert.Equal((2, 0), (cancel!.Cancelled, cancel.Shared));
    }

    [Fact]
    public async Task Superseded_SweepThatIsPaused_HoldsNothingBack()
    {
        var (first, second) = (ASweep.Plan("first"), ASweep.Plan("second", seeds: 2));
        await Sweeps.SubmitAsync(first, Stop);
        await Sweeps.PauseAsync(first.SweepId, Stop);
        await Sweeps.SubmitAsync(second, SubmitOptions.Default with { Extends = first.SweepId }, Stop);

        Assert.Equal(2, (await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, count: 10, LeaseFor, Stop)).Count);
    }
}
