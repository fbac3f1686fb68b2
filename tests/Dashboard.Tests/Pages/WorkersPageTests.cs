using Orchestrator.Dashboard.Components.Workers;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Storage;

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
        Assert.Contains("node-a node-a-41 training Tesla V100 cuda 2 of 4", await TextAsync(Worker(TimeSpan.FromSeconds(3), 2)), StringComparison.Ordinal);

    [Fact]
    public async Task AWorkerThatWasNotHeardOfForLongerThanALease_IsSilent() =>
        Assert.Contains("silent", await TextAsync(Worker(TimeSpan.FromSeconds(91), 2)), StringComparison.Ordinal);

    [Fact]
    public async Task AWorkerThatSignedOff_HasLeft() =>
        Assert.Contains("left", await TextAsync(Worker(TimeSpan.FromHours(1), 0, SampleSweep.Now.AddHours(-1))), StringComparison.Ordinal);
}
