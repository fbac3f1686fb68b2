using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>What becomes of a trial by the cause of its failure.</summary>
public abstract class RetryConformance(StoreUnderTest store) : Conformance(store)
{
    private const long Small = 16L << 30;
    private const long Big = 32L << 30;

    protected override IReadOnlyList<string> KnownWorkers => ["worker"];

    [Fact]
    public async Task Fail_OutOfMemoryWhileABiggerDeviceIsThere_GoesToIt()
    {
        var fence = await StartOnAsync("small", Small);
        await RegisterAsync("big", Big);

        await Leases.FailAsync(fence, OutOfMemory(), RetryPolicy.Default, Stop);

        Assert.Null(await Leases.ClaimAsync(fence.Trial, "small", LeaseFor, Stop));
        Assert.Empty(await Leases.ClaimNextAsync("small", DeviceClass.Cuda, 1, LeaseFor, Stop));
        Assert.Null(await Leases.ClaimAsync(fence.Trial, "worker", LeaseFor, Stop));
        var claimed = Assert.Single(await Leases.ClaimNextAsync("big", DeviceClass.Cuda, 1, LeaseFor, Stop));
        Assert.Equal((fence.Trial, Small), (claimed.Fence.Trial, claimed.MinMemoryBytes));
    }

    [Fact]
    public async Task Fail_OutOfMemoryOnTheBiggestDevice_StaysFailedWithThePeak()
    {
        var fence = await StartOnAsync("small", Small);

        await Leases.FailAsync(fence, OutOfMemory(), RetryPolicy.Default, Stop);

        var row = (await FindAsync(fence.Trial)).Row;
        Assert.Equal((TrialState.Failed, FailureCause.OutOfMemory), (row.State, row.FailureCause));
        Assert.Contains("The peak was 15.0 GiB of the device's 16.0 GiB", row.FailureMessage, StringComparison.Ordinal);
        Assert.Equal(EventKinds.Failed, (await EventsOfAsync(fence.Trial))[^1]);
    }

    [Fact]
    public async Task Fail_OutOfMemoryWhileTheBiggerDeviceIsSilentOrExcluded_StaysFailed()
    {
        await RegisterAsync("silent", Big);
        Store.Clock.Advance(WorkerSummary.SilentAfter + OneSecond);
        await RegisterAsync("excluded", Big);
        await Workers.ExcludeAsync("excluded", "cuda:0", "ECC errors", Stop);
        var fence = await StartOnAsync("small", Small);

        await Leases.FailAsync(fence, OutOfMemory(), RetryPolicy.Default, Stop);

        Assert.Equal(TrialState.Failed, await StateOfAsync(fence.Trial));
    }

    [Fact]
    public async Task Retry_AfterOutOfMemory_GoesToAnyDeviceAgain()
    {
        var fence = await StartOnAsync("small", Small);
        await Leases.FailAsync(fence, OutOfMemory(), RetryPolicy.Default, Stop);

        await Sweeps.RetryTrialAsync(fence.Trial, Stop);

        Assert.NotNull(await Leases.ClaimAsync(fence.Trial, "small", LeaseFor, Stop));
    }

    [Theory]
    [InlineData(FailureCause.Crashed)]
    [InlineData(FailureCause.Stuck)]
    [InlineData(FailureCause.Unknown)]
    public async Task Fail_ByItsOwnFaultThreeTimes_IsQuarantinedAndNeighboursAreNot(FailureCause cause)
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await Leases.FailAsync(await StartAsync(plan.Trials[0].Id), new Failure(cause, "what happened"), RetryPolicy.Default, Stop);
            Store.Clock.Advance(RetryPolicy.Default.MaximumDelay);
        }

        var states = (await Trials.ListAsync(plan.SweepId, Stop)).Select(row => row.State);
        Assert.Equal([TrialState.Failed, TrialState.Queued], states);
        Assert.Equal(EventKinds.Quarantined, (await EventsOfAsync(plan.Trials[0].Id))[^1]);
    }

    [Fact]
    public async Task Fail_OfManyTrialsAtOnce_ComesBackSpreadOverTime()
    {
        var plan = ASweep.Plan(cells: 20);
        await Sweeps.SubmitAsync(plan, Stop);
        foreach (var trial in plan.Trials)
            await Leases.FailAsync(await StartAsync(trial.Id), new Failure(FailureCause.Crashed, "signal 11"), RetryPolicy.Default, Stop);

        Store.Clock.Advance(RetryPolicy.Default.FirstDelay / 2);
        var early = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, 100, LeaseFor, Stop);
        Store.Clock.Advance(RetryPolicy.Default.FirstDelay / 4);
        var middle = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, 100, LeaseFor, Stop);
        Store.Clock.Advance(RetryPolicy.Default.FirstDelay / 4);
        var late = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, 100, LeaseFor, Stop);

        Assert.Empty(early);
        Assert.InRange(middle.Count, 3, 17);
        Assert.Equal(20, middle.Count + late.Count);
    }

    [Fact]
    public async Task Reap_TenTimesInARowWithoutProgress_Quarantines()
    {
        var trial = await AddTrialAsync();

        await LoseAsync(trial, RetryPolicy.Default.MaximumLosses - 1);
        Assert.Equal(TrialState.Queued, await StateOfAsync(trial));
        await LoseAsync(trial, 1);

        var row = (await FindAsync(trial)).Row;
        Assert.Equal((TrialState.Failed, FailureCause.LostWorker), (row.State, row.FailureCause));
        Assert.Equal([EventKinds.Reaped, EventKinds.Quarantined], (await EventsOfAsync(trial)).TakeLast(2));
    }

    [Fact]
    public async Task Reap_AfterADeviceFaultTheLimitIsShared()
    {
        var trial = await AddTrialAsync();
        await LoseAsync(trial, RetryPolicy.Default.MaximumLosses - 1);

        await Leases.FailAsync(await StartAsync(trial), new Failure(FailureCause.DeviceFault, "Xid 79"), RetryPolicy.Default, Stop);

        Assert.Equal(TrialState.Failed, await StateOfAsync(trial));
        Assert.Equal(EventKinds.Quarantined, (await EventsOfAsync(trial))[^1]);
    }

    [Theory]
    [InlineData("epoch")]
    [InlineData("checkpoint")]
    public async Task Reap_AfterProgress_CountsFromTheBeginning(string progress)
    {
        var trial = await AddTrialAsync();
        await LoseAsync(trial, RetryPolicy.Default.MaximumLosses - 1);
        var fence = await StartAsync(trial);
        if (progress == "epoch") await Progress.RecordEpochsAsync(fence, [ATrial.Epoch(1)], Stop);
        else await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("a"), 2, Stop);

        Store.Clock.Advance(LeaseFor);
        await Leases.ReapAsync(10, Stop);
        await LoseAsync(trial, RetryPolicy.Default.MaximumLosses - 2);

        Assert.Equal(TrialState.Queued, await StateOfAsync(trial));
    }

    [Fact]
    public async Task Fail_DeviceFault_IsTriedAgainAtOnceAndCountsNoFailure()
    {
        var fence = await StartTrialAsync();

        await Leases.FailAsync(fence, new Failure(FailureCause.DeviceFault, "Xid 79"), RetryPolicy.Default with { MaximumFailures = 1 }, Stop);

        Assert.NotNull(await Leases.ClaimAsync(fence.Trial, "worker", LeaseFor, Stop));
    }

    private static Failure OutOfMemory() => new(FailureCause.OutOfMemory, "Out of memory.", PeakBytes: 15L << 30, DeviceBytes: Small);

    private async Task<Fence> StartOnAsync(string worker, long bytes)
    {
        await RegisterAsync(worker, bytes);
        return await StartAsync(await AddTrialAsync(), worker);
    }

    private Task RegisterAsync(string worker, long bytes) => Workers.RegisterAsync(
        new WorkerRegistration(worker, "host", 1, DeviceClass.Cuda, "a GPU", 1, "0.1.0")
        {
            Devices = [new WorkerDevice("cuda:0", DeviceClass.Cuda, "a GPU", bytes, "7.0", 1)],
        },
        Stop);

    private async Task LoseAsync(TrialId trial, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await StartAsync(trial);
            Store.Clock.Advance(LeaseFor);
            await Leases.ReapAsync(10, Stop);
        }
    }
}
