namespace Orchestrator.Storage.Conformance;

/// <summary>The list of workers.</summary>
public abstract class WorkerConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly WorkerRegistration One = new("one", "host-a", 101, "cpu", "a processor", 4, "0.1.0");
    private static readonly WorkerRegistration Two = new("two", "host-b", 202, "cuda", "a GPU", 1, "0.1.0");

    private DateTime Now => Store.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Register_Workers_ListsThoseSeenLastFirst()
    {
        await Workers.RegisterAsync(One, Stop);
        Store.Clock.Advance(OneSecond);
        await Workers.RegisterAsync(Two, Stop);

        Assert.Equal(
            [new WorkerSummary(Two, Now, Now, null, 0), new WorkerSummary(One, Now - OneSecond, Now - OneSecond, null, 0)],
            await Workers.ListAsync(Stop));
    }

    [Fact]
    public async Task Register_Again_BringsTheRowUpToDate()
    {
        await Workers.RegisterAsync(One, Stop);
        await Workers.LeaveAsync(One.WorkerId, Stop);
        var registered = Now;
        Store.Clock.Advance(OneSecond);

        await Workers.RegisterAsync(One with { Slots = 8 }, Stop);

        Assert.Equal([new WorkerSummary(One with { Slots = 8 }, registered, Now, null, 0)], await Workers.ListAsync(Stop));
    }

    [Fact]
    public async Task Beat_RegisteredWorker_IsSeen()
    {
        await Workers.RegisterAsync(One, Stop);
        var registered = Now;
        Store.Clock.Advance(OneSecond);

        Assert.True(await Workers.BeatAsync(One.WorkerId, busySlots: 3, Stop));
        Assert.Equal([new WorkerSummary(One, registered, Now, null, 3)], await Workers.ListAsync(Stop));
    }

    [Fact]
    public async Task Beat_UnknownWorker_SaysSo() => Assert.False(await Workers.BeatAsync("nobody", 0, Stop));

    [Fact]
    public async Task Leave_RegisteredWorker_IsNotedAndBusyNoMore()
    {
        await Workers.RegisterAsync(One, Stop);
        await Workers.BeatAsync(One.WorkerId, busySlots: 3, Stop);

        await Workers.LeaveAsync(One.WorkerId, Stop);

        Assert.Equal([new WorkerSummary(One, Now, Now, Now, 0)], await Workers.ListAsync(Stop));
    }
}
