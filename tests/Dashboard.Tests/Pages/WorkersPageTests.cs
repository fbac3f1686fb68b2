using Orchestrator.Dashboard.Components.Workers;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class WorkersPageTests
{
    private static WorkerSummary Worker(TimeSpan silentFor, int busy, DateTime? leftAt = null) => new(
        new WorkerRegistration("node-a-41", "node-a", 41, "cuda", "Tesla V100", 4, "0.1.0"), SampleSweep.Now.AddHours(-1), SampleSweep.Now - silentFor, leftAt, busy);

    private static async Task<string> TextAsync(params WorkerSummary[] workers)
    {
        var store = new SampleStore();
        store.Workers.AddRange(workers);
        return (await RenderedPage.OfAsync<WorkersPage>(store, "/workers")).Text;
    }

    [Fact]
    public async Task WithoutWorkers_SaysHowToStartOne() => Assert.Contains("No worker yet", await TextAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task ABusyWorker_IsTraining() =>
        Assert.Contains("node-a node-a-41 training Tesla V100 cuda 2 of 4 –", await TextAsync(Worker(TimeSpan.FromSeconds(3), 2)), StringComparison.Ordinal);

    [Fact]
    public async Task AWorkerThatWasNotHeardOfForLongerThanALease_IsSilent() =>
        Assert.Contains("silent", await TextAsync(Worker(TimeSpan.FromSeconds(91), 2)), StringComparison.Ordinal);

    [Fact]
    public async Task AWorkerThatSignedOff_HasLeft() =>
        Assert.Contains("left", await TextAsync(Worker(TimeSpan.FromHours(1), 0, SampleSweep.Now.AddHours(-1))), StringComparison.Ordinal);

    [Fact]
    public async Task AWorkerWithDevices_NamesEachAndWhyOneIsExcluded()
    {
        var text = await TextAsync(Worker(TimeSpan.FromSeconds(3), 1) with
        {
            BrokerConnected = true,
            Devices =
            [
                new WorkerDeviceStatus(new WorkerDevice("cuda:0", "cuda", "Tesla V100", 16L << 30, "7.0", 1), null, null),
                new WorkerDeviceStatus(new WorkerDevice("cuda:1", "cuda", "Tesla V100", 16L << 30, "7.0", 1), SampleSweep.Now, "ECC errors"),
            ],
        });

        Assert.Contains("cuda:0, 16 GiB, sm 7.0 Tesla V100 cuda:1, 16 GiB, sm 7.0 excluded: ECC errors", text, StringComparison.Ordinal);
        Assert.Contains("1 of 4 – connected", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeviceOfWhichSomethingIsKnown_TellsIt()
    {
        var gpu = new WorkerDeviceStatus(new WorkerDevice("cuda:0", "cuda", "Tesla V100", 16L << 30, "7.0", 1), null, null);

        var text = await TextAsync(Worker(TimeSpan.FromSeconds(3), 1) with
        {
            Devices =
            [
                gpu with { Reading = new DeviceReading(0.81, 12L << 30, 64), ReadAt = SampleSweep.Now },
                gpu with { Device = gpu.Device with { Name = "cuda:1" }, Reading = new DeviceReading(null, null, 35.4), ReadAt = SampleSweep.Now },
                gpu with { Device = gpu.Device with { Name = "cuda:2" }, Reading = new DeviceReading(null, null, null), ReadAt = SampleSweep.Now },
            ],
        });

        Assert.Contains("cuda:0, 16 GiB, sm 7.0 64 °C, 81 % busy, 12 GiB in use Tesla V100", text, StringComparison.Ordinal);
        Assert.Contains("cuda:1, 16 GiB, sm 7.0 35 °C Tesla V100", text, StringComparison.Ordinal);
        Assert.Contains("cuda:2, 16 GiB, sm 7.0 1 of 4", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrokerBeforeTheFirstHeartbeat_IsNotYetKnown()
    {
        var worker = Worker(TimeSpan.FromSeconds(1), 0);

        Assert.Contains("not yet known", await TextAsync(worker with { RegisteredAt = worker.LastSeenAt }), StringComparison.Ordinal);
        Assert.Contains("away", await TextAsync(worker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSpeedOfAWorker_IsThatOfItsTrialsTogether()
    {
        var store = new SampleStore();
        store.Workers.Add(Worker(TimeSpan.FromSeconds(3), 2));
        store.Held.AddRange([Held("node-a-41", 1430), Held("node-a-41", 70.4), Held("another", 999)]);

        Assert.Contains("2 of 4 1 500 away", (await RenderedPage.OfAsync<WorkersPage>(store, "/workers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWorkersPage_OffersWhatCanBeAskedOfIt()
    {
        var store = new SampleStore();
        store.Workers.Add(Worker(TimeSpan.FromSeconds(3), 1) with { ExcludedAt = SampleSweep.Now, ExcludedReason = "fan" });

        var page = await RenderedPage.OfAsync<WorkerPage>(store, "/workers/node-a-41", ("WorkerId", "node-a-41"));

        Assert.Equal(["drain", "drain-now", "exclude", "include"], page.All("name=\"Action\" value=\"([^\"]*)\""));
    }

    [Fact]
    public async Task AWorkerThatThereIsNot_HasNoPage() =>
        Assert.True((await RenderedPage.OfAsync<WorkerPage>(new SampleStore(), "/workers/nobody", ("WorkerId", "nobody"))).WasNotFound);

    private static HeldTrial Held(string worker, double speed) =>
        new(new TrialId(1), worker, TrialState.Running, new TrialProgress(1, 2, 0, 10, speed), null);

    [Fact]
    public async Task AWorkerThatIsExcludedOrAskedToLeave_SaysSo()
    {
        var excluded = Worker(TimeSpan.FromSeconds(3), 2) with { ExcludedAt = SampleSweep.Now, ExcludedReason = "fan is broken" };
        var leaving = Worker(TimeSpan.FromSeconds(3), 2) with { DrainRequestedAt = SampleSweep.Now };

        Assert.Contains("excluded fan is broken", await TextAsync(excluded), StringComparison.Ordinal);
        Assert.Contains("leaving", await TextAsync(leaving), StringComparison.Ordinal);
    }
}
