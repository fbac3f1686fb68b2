using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>Devices that cannot train.</summary>
public sealed class DeviceExclusionTests : IAsyncDisposable
{
    private const string NoKernels = "The installed libtorch has no kernels for this card.";

    private readonly AgentUnderTest _agent = new();
    private readonly ScriptedTrainer _atOnce = new((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result()));

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task OneOfTwo_ThatFailsItsCheck_IsExcludedWithTheReasonAndTheOtherTrains()
    {
        var trial = (await _agent.SubmitAsync())[0];

        await _agent.StartAsync(_atOnce, configure: new PlayedDevices(PlayedDevices.Gpu(0, NoKernels), PlayedDevices.Gpu(1)).Wrap);

        await _agent.UntilAsync(trial, TrialState.Succeeded);
        var worker = await _agent.IsRegisteredAsync();
        Assert.Equal(1, worker.Registration.Slots);
        Assert.Equal([NoKernels, null], worker.Devices.Select(device => device.ExcludedReason));
    }

    [Fact]
    public async Task All_ThatFailTheirCheck_EndTheWorkerWithAnError()
    {
        var trial = (await _agent.SubmitAsync())[0];

        var worker = await _agent.StartAsync(_atOnce, configure: new PlayedDevices(PlayedDevices.Gpu(0, NoKernels)).Wrap);

        await Eventually.TrueAsync(() => AgentUnderTest.IsEnding(worker), "the worker ends");
        Assert.Equal($"The worker has no device that can train. cuda:0: {NoKernels}", worker.Services.GetRequiredService<WorkerDeparture>().Error);
        Assert.Empty(await _agent.Workers.ListAsync(CancellationToken.None));
        Assert.Equal(TrialState.Queued, (await _agent.FindAsync(trial)).Row.State);
    }

    [Fact]
    public async Task One_ThatBreaksWhileTheWorkerRuns_IsExcludedAtOnce()
    {
        var devices = new PlayedDevices(PlayedDevices.Gpu(0), PlayedDevices.Gpu(1));
        await _agent.SubmitAsync(cells: 0);
        var worker = await _agent.StartAsync(_atOnce, configure: devices.Wrap);
        await Eventually.TrueAsync(() => worker.Services.GetRequiredService<Worker.Agent.Slots.SlotPool>().Count == 2, "the worker is ready");

        devices.Break(1, "uncorrectable ECC error encountered");

        await Eventually.TrueAsync(
            async () => (await _agent.IsRegisteredAsync()).Devices[1].ExcludedReason == "uncorrectable ECC error encountered", "the device is excluded");
        Assert.False(AgentUnderTest.IsEnding(worker));
    }

    [Fact]
    public async Task TheLast_ThatBreaksWhileTheWorkerRuns_EndsTheWorkerWithAnError()
    {
        var devices = new PlayedDevices(PlayedDevices.Gpu(0));
        await _agent.SubmitAsync(cells: 0);
        var worker = await _agent.StartAsync(_atOnce, configure: devices.Wrap);
        await Eventually.TrueAsync(() => worker.Services.GetRequiredService<Worker.Agent.Slots.SlotPool>().Count == 1, "the worker is ready");

        devices.Break(0, "GPU is lost");

        await Eventually.TrueAsync(() => AgentUnderTest.IsEnding(worker), "the worker ends");
        Assert.Equal("The worker has no device left that can train. cuda:0: GPU is lost", worker.Services.GetRequiredService<WorkerDeparture>().Error);
    }
}
