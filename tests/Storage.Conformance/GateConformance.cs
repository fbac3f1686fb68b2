using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Which worker may have trials at all: its own row decides.</summary>
public abstract class GateConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly WorkerDevice Cpu = new("cpu", DeviceClass.Cpu, "a processor", 8L << 30, null, 2);
    private static readonly WorkerDevice First = new("cuda:0", DeviceClass.Cuda, "a GPU", 16L << 30, "7.0", 1);
    private static readonly WorkerDevice Second = new("cuda:1", DeviceClass.Cuda, "a GPU", 16L << 30, "7.0", 1);

    protected override IReadOnlyList<string> KnownWorkers => [];

    [Fact]
    public async Task Claim_WorkerThatNeverRegistered_GetsNothing()
    {
        var trial = await AddTrialAsync();

        Assert.False(await GetsAsync(trial, "stranger", DeviceClass.Cpu));
    }

    [Fact]
    public async Task Claim_WorkerThatLeft_GetsNothingUntilItRegistersAgain()
    {
        var trial = await AddTrialAsync();
        await RegisterAsync("one", Cpu);
        await Workers.LeaveAsync("one", Stop);
        Assert.False(await GetsAsync(trial, "one", DeviceClass.Cpu));

        await RegisterAsync("one", Cpu);

        Assert.True(await GetsAsync(trial, "one", DeviceClass.Cpu));
    }

    [Theory]
    [InlineData(true, WorkerOrder.DrainFinishing)]
    [InlineData(false, WorkerOrder.DrainNow)]
    public async Task Drain_Worker_GetsNothingAndIsToldWithItsHeartbeat(bool finishTrials, WorkerOrder order)
    {
        var trial = await AddTrialAsync();
        await RegisterAsync("one", Cpu);

        Assert.True(await Workers.DrainAsync("one", finishTrials, Stop));

        Assert.False(await GetsAsync(trial, "one", DeviceClass.Cpu));
        Assert.Equal(order, await Workers.BeatAsync("one", default, Stop));
        Assert.Equal(Store.Clock.GetUtcNow().UtcDateTime, Assert.Single(await Workers.ListAsync(Stop)).DrainRequestedAt);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Drain_Twice_TheMoreUrgentHolds(bool first, bool second)
    {
        await RegisterAsync("one", Cpu);

        await Workers.DrainAsync("one", first, Stop);
        await Workers.DrainAsync("one", second, Stop);

        Assert.Equal(WorkerOrder.DrainNow, await Workers.BeatAsync("one", default, Stop));
    }

    [Fact]
    public async Task Drain_ThenRegisterAgain_StaysAsked()
    {
        await RegisterAsync("one", Cpu);
        await Workers.DrainAsync("one", finishTrials: true, Stop);

        await RegisterAsync("one", Cpu);

        Assert.Equal(WorkerOrder.DrainFinishing, await Workers.BeatAsync("one", default, Stop));
    }

    [Fact]
    public async Task Exclude_Worker_GetsNothingUntilItIsIncluded()
    {
        var trial = await AddTrialAsync();
        await RegisterAsync("one", Cpu);

        Assert.True(await Workers.ExcludeAsync("one", null, "strange results", Stop));

        Assert.False(await GetsAsync(trial, "one", DeviceClass.Cpu));
        Assert.Equal(WorkerOrder.None, await Workers.BeatAsync("one", default, Stop));
        Assert.Equal("strange results", Assert.Single(await Workers.ListAsync(Stop)).ExcludedReason);
        Assert.True(await Workers.IncludeAsync("one", Stop));
        Assert.True(await GetsAsync(trial, "one", DeviceClass.Cpu));
    }

    [Fact]
    public async Task Exclude_OneOfTwoDevices_LeavesTheWorkerTheOther()
    {
        var trial = await AddTrialAsync();
        await RegisterAsync("one", First, Second);

        Assert.True(await Workers.ExcludeAsync("one", "cuda:0", "ECC errors", Stop));

        var devices = Assert.Single(await Workers.ListAsync(Stop)).Devices;
        Assert.Equal([new WorkerDeviceStatus(First, Store.Clock.GetUtcNow().UtcDateTime, "ECC errors"), new WorkerDeviceStatus(Second, null, null)], devices);
        Assert.True(await GetsAsync(trial, "one", DeviceClass.Cuda));
    }

    [Fact]
    public async Task Exclude_EveryDevice_LeavesTheWorkerNothing()
    {
        var trial = await AddTrialAsync();
        await RegisterAsync("one", First, Second);

        await Workers.ExcludeAsync("one", "cuda:0", "ECC errors", Stop);
        await Workers.ExcludeAsync("one", "cuda:1", "ECC errors", Stop);

        Assert.False(await GetsAsync(trial, "one", DeviceClass.Cuda));
        await Workers.IncludeAsync("one", Stop);
        Assert.True(await GetsAsync(trial, "one", DeviceClass.Cuda));
    }

    [Fact]
    public async Task ClaimNext_ClassOfWhichTheWorkerHasNoDevice_GivesNothing()
    {
        await AddTrialAsync();
        await RegisterAsync("one", Cpu);

        Assert.Empty(await Leases.ClaimNextAsync("one", DeviceClass.Cuda, 1, LeaseFor, Stop));
    }

    [Fact]
    public async Task Asking_UnknownWorkerOrDevice_SaysSo()
    {
        await RegisterAsync("one", Cpu);

        Assert.False(await Workers.DrainAsync("nobody", true, Stop));
        Assert.False(await Workers.ExcludeAsync("nobody", null, "", Stop));
        Assert.False(await Workers.ExcludeAsync("one", "cuda:7", "", Stop));
        Assert.False(await Workers.IncludeAsync("nobody", Stop));
    }

    private Task RegisterAsync(string worker, params WorkerDevice[] devices) => Workers.RegisterAsync(
        new WorkerRegistration(worker, "host", 1, devices[0].DeviceClass, devices[0].Model, devices.Length, "0.1.0") { Devices = devices }, Stop);

    // Both ways to a trial are tried; what is claimed is given back.
    private async Task<bool> GetsAsync(TrialId trial, string worker, string deviceClass)
    {
        var offered = await Leases.ClaimAsync(trial, worker, LeaseFor, Stop);
        if (offered is not null) await Leases.ReleaseAsync(offered.Fence, "test", Stop);
        var asked = await Leases.ClaimNextAsync(worker, deviceClass, 1, LeaseFor, Stop);
        if (asked is [var claimed]) await Leases.ReleaseAsync(claimed.Fence, "test", Stop);
        Assert.Equal(offered is null, asked.Count == 0);
        return offered is not null;
    }
}
