using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Sweeps.Waiting;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Sweeps;

public sealed class WaitReasonsTests
{
    private const long Gib = 1L << 30;
    private static readonly DateTime Now = SampleSweep.Now;
    private static readonly SweepSummary Mine = Some.WaitingSweep().Summary;
    private static readonly WaitingTrials Two = new(Mine.SweepId, "cuda", null, null, 2);

    private readonly List<SweepSummary> _sweeps = [Mine];
    private readonly List<WorkerSummary> _workers = [Worker("cuda")];
    private readonly List<HeldTrial> _held = [];

    private static WorkerSummary Worker(string deviceClass, long memory = 16 * Gib) => new(
        new WorkerRegistration("node-a-1", "node-a", 1, deviceClass, "V100", 1, "0.1.0"), Now.AddHours(-1), Now, null, 0)
    {
        Devices = [new WorkerDeviceStatus(new WorkerDevice($"{deviceClass}:0", deviceClass, "V100", memory, "7.0", 1), null, null)],
    };

    private static HeldTrial Held() => new(new TrialId(7), "node-a-1", TrialState.Running, default, "other");

    private WaitReason Only(params WaitingTrials[] waiting) => Assert.Single(Of(waiting));

    private IReadOnlyList<WaitReason> Of(params WaitingTrials[] waiting) =>
        new WaitReasons(Mine.SweepId, _sweeps, new FleetSnapshot(_workers, _held), Now).Of(waiting);

    [Fact]
    public void AFreeSlot_IsAboutToTakeThem() => Assert.Equal(new WaitReason(2, "and are about to be taken: 1 slot is free."), Only(Two));

    [Fact]
    public void APausedSweep_ComesBeforeEverythingElse()
    {
        _sweeps[0] = Mine with { PausedAt = Now };
        _workers.Clear();

        Assert.Equal("because the sweep is paused.", Only(Two).Text);
    }

    [Fact]
    public void WithoutAWorker_SaysHowToStartOne()
    {
        _workers[0] = _workers[0] with { LastSeenAt = Now.AddMinutes(-10) };

        Assert.StartsWith("because no worker is there.", Only(Two).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenEveryWorkerLeaves_SaysSo()
    {
        _workers[0] = _workers[0] with { DrainRequestedAt = Now };

        Assert.Equal("because every worker is leaving or excluded.", Only(Two).Text);
    }

    [Fact]
    public void WithoutADeviceOfTheClass_NamesTheClass()
    {
        _workers[0] = Worker("cpu");

        Assert.Equal("because no worker has a device of the class 'cuda' that may train.", Only(Two).Text);
    }

    [Fact]
    public void WhenNoDeviceHasMoreMemory_SaysWhatWasTooLittle() =>
        Assert.Equal("because they ran out of memory with 16 GiB, and no device has more.", Only(Two with { MinMemoryBytes = 16 * Gib }).Text);

    [Fact]
    public void RetriesThatBackOff_AreOneReasonWithTheLatestTime() => Assert.Equal(
        new WaitReason(3, "after a failure: they are tried again within 20 s."),
        Only(Two with { NotBefore = Now.AddSeconds(5) }, Two with { NotBefore = Now.AddSeconds(20), Trials = 1 }));

    [Fact]
    public void WhenAllSlotsAreBusy_NamesWhoGoesBefore()
    {
        _held.Add(Held());
        _sweeps.Add(Mine with { SweepId = "urgent-1", Name = "urgent", Priority = 5 });

        Assert.Equal("for the only slot that can train them, and urgent with a higher priority before them.", Only(Two).Text);
    }

    [Fact]
    public void WhenAllSlotsAreBusy_NamesWhoSharesThem()
    {
        _held.Add(Held());
        _sweeps.Add(Mine with { SweepId = "beside-1", Name = "beside" });

        Assert.Equal("for the only slot that can train them, shared with beside.", Only(Two).Text);
    }

    [Fact]
    public void SeveralReasons_TheOneThatKeepsMostComesFirst() => Assert.Equal(
        [9, 2], Of(Two, Two with { DeviceClass = "tpu", Trials = 9 }).Select(reason => reason.Trials));
}
