using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Tests.Api;

/// <summary>Sweeps over HTTP.</summary>
public sealed class SweepApiTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    public async ValueTask InitializeAsync() => await _api.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Submit_OfADefinition_CreatesItsTrialsOnce()
    {
        var first = await ApiUnderTest.ReadAsync<SubmitAnswer>(await _api.PostAsync("sweeps", new { definition = ApiUnderTest.Definition }));
        var second = await ApiUnderTest.ReadAsync<SubmitAnswer>(await _api.PostAsync("sweeps", new { definition = ApiUnderTest.Definition }));

        Assert.Equal((true, 4), (first.IsNew, first.Created));
        Assert.Equal((first.SweepId, false, 0, 4), (second.SweepId, second.IsNew, second.Created, second.Pending));
    }

    [Fact]
    public async Task Submit_OfADefinitionWithProblems_NamesEachAtItsPlaceAndCreatesNothing()
    {
        var definition = ApiUnderTest.Definition.Replace("se]", "sse]").Replace("resnet20", "resnet19");

        var response = await _api.PostAsync("sweeps", new { definition, file = "bad.yaml" });

        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(ApiProblem.DefinitionType, problem["type"]!.ToString());
        Assert.Equal(["3:18", "4:14"], problem["problems"]!.AsArray().Select(one => $"{one!["line"]}:{one["column"]}"));
        Assert.StartsWith("bad.yaml:3:18: ", problem["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await _api.GetAsync<IReadOnlyList<SweepSummary>>("sweeps"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"definition": 5}""")]
    public async Task Submit_OfABodyThatCannotBeRead_SaysWhy(string body)
    {
        using var content = new StringContent(body, null, "application/json");

        var response = await _api.Client.PostAsync(new Uri("sweeps", UriKind.Relative), content);

        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(ApiProblem.RequestType, problem["type"]!.ToString());
        Assert.NotEmpty(problem["detail"]!.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Show_ByNameOrId_FindsTheSweep(bool byName)
    {
        var id = await _api.SubmitAsync();

        var detail = await _api.GetAsync<SweepDetail>($"sweeps/{(byName ? "tiny" : id)}");

        Assert.Equal((id, 2), (detail.Summary.SweepId, detail.Cells.Count));
        Assert.Equal(4, detail.Summary.Count(TrialState.Queued));
    }

    [Fact]
    public async Task Trials_OfASweep_ComeInTheOrderOfCellsAndAreFoundByTheirFirstDigits()
    {
        await _api.SubmitAsync();

        var trials = await _api.GetAsync<IReadOnlyList<TrialRow>>("sweeps/tiny/trials");
        var one = await _api.GetAsync<TrialDetail>($"trials/{trials[3].Trial.Short}");

        Assert.Equal([0, 0, 1, 1], trials.Select(trial => trial.Cell));
        Assert.Equal(trials[3].Trial, one.Row.Trial);
    }

    [Fact]
    public async Task Cancel_OfASweep_CancelsItsTrials()
    {
        await _api.SubmitAsync();

        var answer = await ApiUnderTest.ReadAsync<CancelAnswer>(await _api.PostAsync("sweeps/tiny/cancel"));

        Assert.Equal(4, answer.Cancelled);
        Assert.NotNull((await _api.GetAsync<SweepDetail>("sweeps/tiny")).Summary.CancelledAt);
    }

    [Theory]
    [InlineData("GET", "sweeps/nothing")]
    [InlineData("GET", "sweeps/nothing/trials")]
    [InlineData("POST", "sweeps/nothing/cancel")]
    [InlineData("GET", "trials/ffff")]
    public async Task AnythingUnknown_IsAProblemThatSaysWhatThereIs(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));

        var response = await _api.Client.SendAsync(request);

        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(ApiProblem.NotFoundType, problem["type"]!.ToString());
        Assert.StartsWith("There is no ", problem["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARequestFromAPageOfAnotherSite_IsRefused()
    {
        await _api.SubmitAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("sweeps/tiny/cancel", UriKind.Relative));
        request.Headers.Add("Origin", "https://elsewhere.example");

        var response = await _api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Null((await _api.GetAsync<SweepDetail>("sweeps/tiny")).Summary.CancelledAt);
    }
}
