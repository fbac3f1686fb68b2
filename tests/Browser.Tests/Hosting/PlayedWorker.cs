using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Browser.Tests.Hosting;

/// <summary>Does to the store what a worker does, without training.</summary>
internal sealed class PlayedWorker(DashboardServer server)
{
    private const string Id = "node-a-41";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Makes the worker known.</summary>
    public Task RegisterAsync() =>
        server.Workers.RegisterAsync(new WorkerRegistration(Id, "node-a", 41, "cpu", "Intel Xeon", 2, "0.1.0"), CancellationToken.None);

    /// <summary>Takes the next trial and starts it. A worker that is not known gets none, so it is made known.</summary>
    public async Task<Fence> StartNextAsync()
    {
        await RegisterAsync();
        var claimed = await server.Leases.ClaimNextAsync(Id, "cpu", Lease, CancellationToken.None);
        Assert.NotNull(claimed);
        Assert.True(await server.Leases.StartAsync(claimed.Fence, CancellationToken.None));
        return claimed.Fence;
    }

    /// <summary>Reports a finished epoch.</summary>
    public async Task ReportEpochAsync(Fence fence, int epoch, double loss = 1.5)
    {
        await server.Progress.RecordEpochsAsync(fence, [ATrial.Epoch(epoch, loss)], CancellationToken.None);
        await server.Leases.RenewAsync(fence, Lease, new TrialProgress(epoch, 2, 0, 10, 1430), CancellationToken.None);
    }

    /// <summary>Writes a line to the log.</summary>
    public Task LogAsync(Fence fence, string text) =>
        server.Progress.AppendLogAsync(fence, [new LogLine(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), "info", text)], CancellationToken.None);

    /// <summary>Hands in the result.</summary>
    public async Task FinishAsync(Fence fence, double top1) =>
        Assert.Equal(WriteAnswer.Accepted, await server.Leases.FinishAsync(fence, ATrial.Result(top1), CancellationToken.None));

    /// <summary>Trains every trial that waits, as long as there is one, to what a function of its configuration says.</summary>
    public async Task FinishAllAsync(Func<TrialConfig, TrialResult> resultOf, int most = int.MaxValue)
    {
        await RegisterAsync();
        for (var count = 0; count < most && await server.Leases.ClaimNextAsync(Id, "cpu", Lease, CancellationToken.None) is { } claimed; count++)
        {
            Assert.True(await server.Leases.StartAsync(claimed.Fence, CancellationToken.None));
            Assert.Equal(WriteAnswer.Accepted, await server.Leases.FinishAsync(claimed.Fence, resultOf(claimed.Config), CancellationToken.None));
        }
    }

    /// <summary>Trains the next trials to these accuracies, one epoch of two reported for each.</summary>
    public async Task FinishNextAsync(params double[] accuracies)
    {
        foreach (var top1 in accuracies)
        {
            var fence = await StartNextAsync();
            await ReportEpochAsync(fence, 1);
            await ReportEpochAsync(fence, 2, loss: 0.8);
            await FinishAsync(fence, top1);
        }
    }
}
