using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Traces;

namespace Orchestrator.Storage.Conformance;

/// <summary>Which traces belong to sweeps and attempts.</summary>
public abstract class TraceConformance(StoreUnderTest store) : Conformance(store)
{
    private const string First = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private const string Second = "00-1bf7651916cd43dd8448eb211c80319c-b7ad6b7169203332-01";

    private ITraceStore Traces => Services.GetRequiredService<ITraceStore>();

    [Fact]
    public async Task Submission_OfASweep_IsFoundByItsTrials()
    {
        var plan = ASweep.Plan();
        await Sweeps.SubmitAsync(plan, Stop);
        Assert.Null(await Traces.FindSubmissionAsync(plan.Trials[0].Id, Stop));

        await Traces.KeepSubmissionAsync(plan.SweepId, First, Stop);
        await Traces.KeepSubmissionAsync(plan.SweepId, Second, Stop);

        Assert.Equal(First, await Traces.FindSubmissionAsync(plan.Trials[0].Id, Stop));
    }

    [Fact]
    public async Task Attempt_WithATrace_HasItInItsRow()
    {
        var fence = await StartTrialAsync();

        await Traces.KeepAttemptAsync(fence, "0af7651916cd43dd8448eb211c80319c", Stop);
        await Traces.KeepAttemptAsync(fence with { Token = fence.Token + 1 }, "another", Stop);

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", Assert.Single((await FindAsync(fence.Trial)).Attempts).TraceId);
    }

    [Fact]
    public async Task Claim_OfATrial_NamesItsSweep()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);

        Assert.Equal(plan.SweepId, (await Leases.ClaimAsync(plan.Trials[0].Id, "worker", LeaseFor, Stop))!.ForSweep);
        Assert.Equal(plan.SweepId, Assert.Single(await Leases.ClaimNextAsync("worker", "cpu", 1, LeaseFor, Stop)).ForSweep);
    }
}
