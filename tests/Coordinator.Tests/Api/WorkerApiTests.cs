using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Tests.Api;

/// <summary>Workers over HTTP.</summary>
public sealed class WorkerApiTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    private IWorkerStore Workers => _api.Services.GetRequiredService<IWorkerStore>();

    public async ValueTask InitializeAsync()
    {
        await _api.StartAsync();
        await Workers.RegisterAsync(AWorker.Registration("alpha-1"), CancellationToken.None);
        await Workers.RegisterAsync(AWorker.Registration("beta-1"), CancellationToken.None);
        await Workers.RegisterAsync(AWorker.Registration("beta-2"), CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task List_OfWorkers_HasTheirDevices()
    {
        var workers = await _api.GetAsync<IReadOnlyList<WorkerSummary>>("workers");

        Assert.Equal(3, workers.Count);
        Assert.All(workers, worker => Assert.Equal(["cpu:0", "cpu:1"], worker.Devices.Select(device => device.Device.Name)));
    }

    [Theory]
    [InlineData(false, WorkerOrder.DrainFinishing)]
    [InlineData(true, WorkerOrder.DrainNow)]
    public async Task Drain_OfAWorker_IsItsNextOrder(bool now, WorkerOrder expected)
    {
        var worker = await ApiUnderTest.ReadAsync<WorkerSummary>(await _api.PostAsync("workers/alpha/drain", new { now }));

        Assert.NotNull(worker.DrainRequestedAt);
        Assert.Equal(expected, await Workers.BeatAsync("alpha-1", new WorkerBeat(0, true), CancellationToken.None));
    }

    [Fact]
    public async Task ExcludeAndInclude_OfADevice_SayWhyAndTakeItBack()
    {
        var excluded = await ApiUnderTest.ReadAsync<WorkerSummary>(
            await _api.PostAsync("workers/beta-2/exclude", new { device = "cpu:1", reason = "It overheats." }));
        var included = await ApiUnderTest.ReadAsync<WorkerSummary>(await _api.PostAsync("workers/beta-2/include"));

        Assert.Null(excluded.ExcludedAt);
        Assert.Equal([null, "It overheats."], excluded.Devices.Select(device => device.ExcludedReason));
        Assert.All(included.Devices, device => Assert.Null(device.ExcludedAt));
    }

    [Theory]
    [InlineData("workers/beta/exclude", """{"reason": "x"}""", HttpStatusCode.NotFound, "Several workers begin with 'beta'. Choose one of: ")]
    [InlineData("workers/gamma/exclude", """{"reason": "x"}""", HttpStatusCode.NotFound, "There is no worker 'gamma'. Choose one of: ")]
    [InlineData("workers/alpha/exclude", """{"reason": "x", "device": "cuda:0"}""", HttpStatusCode.NotFound, "has no device 'cuda:0'. It has: cpu:0, cpu:1")]
    [InlineData("workers/alpha/exclude", """{"reason": " "}""", HttpStatusCode.BadRequest, "A reason is needed")]
    public async Task Exclude_OfWhatIsNot_SaysWhatThereIs(string path, string body, HttpStatusCode expected, string detail)
    {
        using var content = new StringContent(body, null, "application/json");

        var response = await _api.Client.PostAsync(new Uri(path, UriKind.Relative), content);

        Assert.Equal(expected, response.StatusCode);
        Assert.Contains(detail, (await response.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.ToString(), StringComparison.Ordinal);
    }
}
