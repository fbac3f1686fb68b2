namespace Orchestrator.Storage.Conformance;

/// <summary>The list of workers.</summary>
public abstract class WorkerConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly WorkerRegistration One = new("one", "host-a", 101, "cpu", "a processor", 4, "0.1.0");
    private static readonly WorkerRegistration Two = new("two", "host-b", 202, "cuda", "a GPU", 1, "0.1.0");

    protected override IReadOnlyList<string> KnownWorkers => [];

    private DateTime Now => Store.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Register_Workers_ListsThoseSeenLastFirst()
    {
        await Workers.RegisterAsync(One, Stop);
        Store.Clock.Advance(OneSecond);
        await Workers.RegisterAsync(Two, Stop);

        Assert.Equivalent(
            new[] { new WorkerSummary(Two, Now, Now, null, 0), new WorkerSummary(One, Now - OneSecond, Now - OneSecond, null, 0) },
            await Workers.ListAsync(Stop),
            strict: true);
    }

    [Fact]
    public async Task Register_Again_BringsTheRowUpToDate()
    {
        await Workers.RegisterAsync(One, Stop);
        await Workers.LeaveAsync(One.WorkerId, Stop);
        var registered = Now;
        Store.Clock.Advance(OneSecond);

        await Workers.RegisterAsync(One with { Slots = 8 }, Stop);

        Assert.Equivalent(new WorkerSummary(One with { Slots = 8 }, registered, Now, null, 0), Assert.Single(await Workers.ListAsync(Stop)), strict: true);
    }

    [Fact]
    public async Task Beat_RegisteredWorker_IsSeen()
    {
        await Workers.RegisterAsync(One, Stop);
        var registered = Now;
        Store.Clock.Advance(OneSecond);

        Assert.Equal(WorkerOrder.None, await Workers.BeatAsync(One.WorkerId, new WorkerBeat(BusySlots: 3, BrokerConnected: true), Stop));
        Assert.Equivalent(new WorkerSummary(One, registered, Now, null, 3) { BrokerConnected = true }, Assert.Single(await Workers.ListAsync(Stop)), strict: true);
    }

    [Fact]
    public async Task Beat_UnknownWorker_SaysSo() => Assert.Null(await Workers.BeatAsync("nobody", default, Stop));

    [Fact]
    public async Task Leave_RegisteredWorker_IsNotedAndBusyNoMore()
    {
        await Workers.RegisterAsync(One, Stop);
        await Workers.BeatAsync(One.WorkerId, new WorkerBeat(BusySlots: 3, BrokerConnected: true), Stop);

        await Workers.LeaveAsync(One.WorkerId, Stop);

        Assert.Equivalent(new WorkerSummary(One, Now, Now, Now, 0) { BrokerConnected = true }, Assert.Single(await Workers.ListAsync(Stop)), strict: true);
    }
}
