using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Fleet;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>The counts that metrics show.</summary>
public abstract class FleetConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);

    protected override IReadOnlyList<string> KnownWorkers => ["worker"];

    private IFleetReader Fleet => Services.GetRequiredService<IFleetReader>();

    [Fact]
    public async Task Count_OfNothing_IsNothing()
    {
        var rows = await CountAsync();

        Assert.Empty(rows.Trials);
        Assert.Equal((0L, TimeSpan.Zero, 0L, 0L), (rows.Due, rows.OldestDueFor, rows.ActiveSweeps, rows.PausedSweeps));
        Assert.Empty(rows.Devices);
    }

    [Fact]
    public async Task Count_OfTrialsInSeveralStates_HasEachOnce()
    {
        var plan = ASweep.Plan(cells: 5);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
        await StartAsync(plan.Trials[1].Id);
        await ClaimAsync(plan.Trials[2].Id);

        var rows = await CountAsync();

        Assert.Equal(
            new Dictionary<TrialState, long> { [TrialState.Succeeded] = 1, [TrialState.Running] = 1, [TrialState.Leased] = 1, [TrialState.Queued] = 2 },
            rows.Trials.OrderBy(count => count.Key).ToDictionary());
        Assert.Equal((2L, 1L, 0L), (rows.Due, rows.ActiveSweeps, rows.PausedSweeps));
    }

    [Fact]
    public async Task OldestDue_OfATrialThatWasNeverTried_IsSinceItsSubmission()
    {
        await AddTrialAsync();
        Store.Clock.Advance(OneSecond);

        Assert.Equal(OneSecond, (await CountAsync()).OldestDueFor);
    }

    [Fact]
    public async Task OldestDue_OfATrialThatWasGivenBack_IsSinceThen()
    {
        var fence = await StartTrialAsync();
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await Leases.ReapAsync(10, Stop);
        await Workers.RegisterAsync("worker", Stop);
        fence = await StartAsync(fence.Trial);
        await Leases.ReleaseAsync(fence, "test", Stop);
        Store.Clock.Advance(OneSecond);

        Assert.Equal(OneSecond, (await CountAsync()).OldestDueFor);
    }

    [Fact]
    public async Task Due_OfAPausedSweep_IsNothing()
    {
        var plan = ASweep.Plan();
        await Sweeps.SubmitAsync(plan, Stop);
        await Sweeps.PauseAsync(plan.SweepId, Stop);

        var rows = await CountAsync();

        Assert.Equal((0L, TimeSpan.Zero, 0L, 1L), (rows.Due, rows.OldestDueFor, rows.ActiveSweeps, rows.PausedSweeps));
    }

    [Fact]
    public async Task Workers_InEveryState_SayWhichAndWhatTheyCounted()
    {
        foreach (var worker in (string[])["active", "draining", "excluded", "left", "long-gone"])
            await Workers.RegisterAsync(new WorkerRegistration(worker, "host", 1, "cuda", "a GPU", 2, "0.1.0"), Stop);
        await Workers.LeaveAsync("long-gone", Stop);
        Store.Clock.Advance(Recently);
        foreach (var worker in (string[])["active", "draining", "excluded", "left"])
            await Workers.BeatAsync(worker, new WorkerBeat(1, true) { Totals = new Dictionary<string, double> { ["orchestrator.claims"] = 3.5 } }, Stop);
        await Workers.DrainAsync("draining", finishTrials: true, Stop);
        await Workers.ExcludeAsync("excluded", null, "fan", Stop);
        await Workers.LeaveAsync("left", Stop);

        var workers = (await CountAsync()).Workers.OrderBy(worker => worker.WorkerId, StringComparer.Ordinal).ToList();

        Assert.Equal(["active", "draining", "excluded", "left", "silent"], workers.Select(worker => worker.State));
        var active = workers[0];
        Assert.Equal(("cuda", 2, 1, true), (active.DeviceClass, active.Slots, active.BusySlots, active.BrokerConnected));
        Assert.Equal(3.5, active.Totals["orchestrator.claims"]);
        Assert.Empty(workers[4].Totals);
    }

    [Fact]
    public async Task Totals_OfAHeartbeatWithoutAny_AreThoseOfTheOneBefore()
    {
        await Workers.BeatAsync("worker", new WorkerBeat(0, true) { Totals = new Dictionary<string, double> { ["orchestrator.claims"] = 1 } }, Stop);
        await Workers.BeatAsync("worker", new WorkerBeat(0, true), Stop);

        Assert.Equal(1, Assert.Single((await CountAsync()).Workers).Totals["orchestrator.claims"]);
    }

    [Fact]
    public async Task Speed_OfAWorker_IsThatOfTheTrialsThatItTrains()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        foreach (var trial in plan.Trials)
            await Leases.RenewAsync(await StartAsync(trial.Id), LeaseFor, new TrialProgress(0, 2, 1, 10, 100.5), Stop);

        Assert.Equal(201, Assert.Single((await CountAsync()).Workers).ImagesPerSecond);
    }

    [Fact]
    public async Task Devices_ThatTwoWorkersSee_AreAsTheLastLookFoundThem()
    {
        var gpu = new WorkerDevice("cuda:0", "cuda", "a GPU", 1, null, 1);
        foreach (var worker in (string[])["old", "new"])
        {
            var registration = new WorkerRegistration(worker, "host", 1, "cuda", "a GPU", 1, "0.1.0");
            await Workers.RegisterAsync(registration with { Devices = [gpu, gpu with { Name = "cuda:1" }] }, Stop);
        }

        await BeatAsync("old", new DeviceReading(0.1, 1, 30));
        Store.Clock.Advance(OneSecond);
        await BeatAsync("new", new DeviceReading(0.5, 2L << 30, null));

        var device = Assert.Single((await CountAsync()).Devices);
        var status = (await Workers.ListAsync(Stop)).Single(worker => worker.Registration.WorkerId == "new").Devices[0];

        Assert.Equal(new FleetLook.DeviceLook("host", "cuda:0", new DeviceReading(0.5, 2L << 30, null)), device);
        Assert.Equal((device.Reading, Store.Clock.GetUtcNow().UtcDateTime), (status.Reading, status.ReadAt));
    }

    private Task<WorkerOrder?> BeatAsync(string worker, DeviceReading reading) =>
        Workers.BeatAsync(worker, new WorkerBeat(0, true) { Devices = new Dictionary<string, DeviceReading> { ["cuda:0"] = reading } }, Stop);

    private Task<FleetRows> CountAsync() => Fleet.CountAsync(SilentAfter, Recently, Stop);
}
