using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Sweeps.Cancel;
using Orchestrator.Coordinator.Sweeps.Submit;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Tests;

/// <summary>Submitting and cancelling.</summary>
public sealed class SweepSliceTests : IAsyncDisposable
{
    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(5);

    private readonly CoordinatorUnderTest _coordinator = new();

    public ValueTask DisposeAsync() => _coordinator.DisposeAsync();

    [Fact]
    public async Task Submit_Plan_AnswersWhatWasCreated()
    {
        await _coordinator.StartAsync();

        var answer = await SubmitAsync(cells: 3);

        Assert.Equal((true, 3), (answer.IsNew, answer.Created));
    }

    [Fact]
    public async Task Cancel_RunningTrials_TellsTheirWorkers()
    {
        await _coordinator.StartAsync();
        var plan = ASweep.Plan(cells: 2);
        await SubmitAsync(cells: 2);
        await _coordinator.ClaimAsync(plan.Trials[0].Id, LeaseFor);

        var answer = await _coordinator.Services.GetRequiredService<CancelSweep>().HandleAsync(plan.SweepId, CancellationToken.None);

        Assert.Equal(1, answer!.Cancelled);
        await Eventually.TrueAsync(() => _coordinator.Cancels.Any(cancel => cancel.Trial == plan.Trials[0].Id), "the worker is told");
        Assert.Single(_coordinator.Cancels);
        Assert.Equal(TrialState.Cancelled, await _coordinator.StateOfAsync(plan.Trials[1].Id));
    }

    [Fact]
    public async Task Cancel_UnknownSweep_SaysSo()
    {
        await _coordinator.StartAsync();

        Assert.Null(await _coordinator.Services.GetRequiredService<CancelSweep>().HandleAsync("nothing", CancellationToken.None));
    }

    private Task<Storage.SubmitAnswer> SubmitAsync(int cells) =>
        _coordinator.Services.GetRequiredService<SubmitSweep>().HandleAsync(ASweep.Plan(cells: cells), SubmitOptions.Default, CancellationToken.None);
}
