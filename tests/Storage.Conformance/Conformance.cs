using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>What the suites of all duties share. A dialect derives each suite once, with its own database.</summary>
public abstract class Conformance(StoreUnderTest store) : IAsyncLifetime
{
    protected static readonly TimeSpan LeaseFor = TimeSpan.FromSeconds(30);
    protected static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);
    protected static readonly CancellationToken Stop = CancellationToken.None;

    private IServiceProvider? _services;

    /// <summary>The workers that are there when a test begins, without devices.</summary>
    protected virtual IReadOnlyList<string> KnownWorkers => ["worker", "slow", "quick", "one", "two"];

    protected StoreUnderTest Store => store;

    protected IServiceProvider Services => _services!;

    protected StoreDatabase Database => Services.GetRequiredService<StoreDatabase>();

    protected ISweepStore Sweeps => Services.GetRequiredService<ISweepStore>();

    protected ILeaseStore Leases => Services.GetRequiredService<ILeaseStore>();

    protected IProgressStore Progress => Services.GetRequiredService<IProgressStore>();

    protected IOfferStore Offers => Services.GetRequiredService<IOfferStore>();

    protected ITrialSignals Signals => Services.GetRequiredService<ITrialSignals>();

    protected IWorkerStore Workers => Services.GetRequiredService<IWorkerStore>();

    protected ITrialReader Trials => Services.GetRequiredService<ITrialReader>();

    protected IActivityReader Activity => Services.GetRequiredService<IActivityReader>();

    protected IPlanReader Plans => Services.GetRequiredService<IPlanReader>();

    public async ValueTask InitializeAsync()
    {
        await store.CreateAsync();
        _services = store.OpenAnother();
        await Services.GetRequiredService<StorageInitializer>().InitializeAsync(Stop);
        foreach (var worker in KnownWorkers)
            await Workers.RegisterAsync(worker, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Submits a sweep of one trial.</summary>
    protected async Task<TrialId> AddTrialAsync()
    {
        var plan = ASweep.Plan();
        await Sweeps.SubmitAsync(plan, Stop);
        return plan.Trials[0].Id;
    }

    protected async Task<Fence> ClaimAsync(TrialId trial, string worker = "worker") => (await Leases.ClaimAsync(trial, worker, LeaseFor, Stop))!.Fence;

    /// <summary>Submits a sweep of one trial, claims and starts it.</summary>
    protected async Task<Fence> StartTrialAsync(string worker = "worker") => await StartAsync(await AddTrialAsync(), worker);

    protected async Task<Fence> StartAsync(TrialId trial, string worker = "worker")
    {
        var fence = await ClaimAsync(trial, worker);
        Assert.True(await Leases.StartAsync(fence, Stop));
        return fence;
    }

    /// <summary>Lets the lease of a running trial end and another worker take the trial: the fence given is that of the slow worker.</summary>
    protected async Task<(Fence Slow, Fence Quick)> LoseLeaseAsync()
    {
        var slow = await StartTrialAsync("slow");
        store.Clock.Advance(LeaseFor + OneSecond);
        await Leases.ReapAsync(10, Stop);
        return (slow, await StartAsync(slow.Trial, "quick"));
    }

    protected async Task<TrialDetail> FindAsync(TrialId trial) => (await Trials.FindAsync(trial, Stop))!;

    protected async Task<TrialState> StateOfAsync(TrialId trial) => (await FindAsync(trial)).Row.State;

    protected async Task<IReadOnlyList<string>> EventsOfAsync(TrialId trial) => [.. (await FindAsync(trial)).Events.Select(happening => happening.Kind)];
}
