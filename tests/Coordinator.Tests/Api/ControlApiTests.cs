using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Tests.Api;

/// <summary>Steering sweeps over HTTP while they run.</summary>
public sealed class ControlApiTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    public async ValueTask InitializeAsync() => await _api.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Submit_WithOwnerAndPriority_SetsThem()
    {
        await _api.PostAsync("sweeps", new { definition = ApiUnderTest.Definition, owner = " ada ", priority = 7 });

        var summary = Assert.Single(await _api.GetAsync<IReadOnlyList<SweepSummary>>("sweeps"));
        Assert.Equal(("ada", 7, 1), (summary.Owner, summary.Priority, summary.Version));
    }

    [Fact]
    public async Task PauseAndResume_OfASweep_AnswerItAsItIsThen()
    {
        await _api.SubmitAsync();

        var paused = await ApiUnderTest.ReadAsync<SweepSummary>(await _api.PostAsync("sweeps/tiny/pause"));
        var resumed = await ApiUnderTest.ReadAsync<SweepSummary>(await _api.PostAsync("sweeps/tiny/resume"));

        Assert.NotNull(paused.PausedAt);
        Assert.Null(resumed.PausedAt);
    }

    [Theory]
    [InlineData(-5, HttpStatusCode.OK)]
    [InlineData(1001, HttpStatusCode.BadRequest)]
    public async Task Priority_OfASweep_IsSetWithinItsRange(int priority, HttpStatusCode expected)
    {
        await _api.SubmitAsync();

        var response = await _api.PostAsync("sweeps/tiny/priority", new { priority });

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? priority : 0, (await _api.GetAsync<SweepDetail>("sweeps/tiny")).Summary.Priority);
    }

    [Fact]
    public async Task Retry_OfACancelledSweep_QueuesItsTrialsAgain()
    {
        await _api.SubmitAsync();
        await _api.PostAsync("sweeps/tiny/cancel");

        var answer = await ApiUnderTest.ReadAsync<RetryAnswer>(await _api.PostAsync("sweeps/tiny/retry"));

        Assert.Equal(4, answer.Queued);
        Assert.Equal(4, (await _api.GetAsync<SweepDetail>("sweeps/tiny")).Summary.Count(TrialState.Queued));
    }

    [Fact]
    public async Task RetryTrial_OfAFailedOne_QueuesItAndOfAQueuedOneSaysWhyNot()
    {
        await _api.SubmitAsync();
        var trial = (await _api.GetAsync<IReadOnlyList<TrialRow>>("sweeps/tiny/trials"))[0].Trial;
        await FailAsync(trial);

        var first = await ApiUnderTest.ReadAsync<TrialRow>(await _api.PostAsync($"trials/{trial}/retry"));
        var second = await _api.PostAsync($"trials/{trial}/retry");

        Assert.Equal(TrialState.Queued, first.State);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var problem = (await second.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(ApiProblem.StateType, problem["type"]!.ToString());
        Assert.Contains("is queued: only failed and cancelled trials", problem["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extend_ByMoreSeeds_MakesTheNextVersionAndReusesTheTrials()
    {
        var before = await _api.SubmitAsync();
        var definition = ApiUnderTest.Definition.Replace("replicates: 2", "replicates: 3");

        var answer = await ApiUnderTest.ReadAsync<SubmitAnswer>(await _api.PostAsync("sweeps", new { definition, extends = "tiny" }));
        var byName = await _api.GetAsync<SweepDetail>("sweeps/tiny");

        Assert.Equal((2, 4), (answer.Created, answer.Pending));
        Assert.Equal((answer.SweepId, 2, before), (byName.Summary.SweepId, byName.Summary.Version, byName.Summary.Extends));
    }

    [Fact]
    public async Task Extend_ThatDropsTrials_IsRefusedWithTheirNumber()
    {
        await _api.SubmitAsync();
        var definition = ApiUnderTest.Definition.Replace("replicates: 2", "replicates: 1");

        var response = await _api.PostAsync("sweeps", new { definition, extends = "tiny" });

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("2", (await response.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.Single(await _api.GetAsync<IReadOnlyList<SweepSummary>>("sweeps"));
    }

    private async Task FailAsync(TrialId trial)
    {
        var workers = _api.Services.GetRequiredService<IWorkerStore>();
        var leases = _api.Services.GetRequiredService<ILeaseStore>();
        await workers.RegisterAsync(AWorker.Registration("here"), CancellationToken.None);
        var claimed = await leases.ClaimAsync(trial, "here", TimeSpan.FromMinutes(1), CancellationToken.None);
        await leases.StartAsync(claimed!.Fence, CancellationToken.None);
        await leases.FailAsync(claimed.Fence, new Failure(FailureCause.BrokenInput, "No images."), RetryPolicy.Default, CancellationToken.None);
    }
}
