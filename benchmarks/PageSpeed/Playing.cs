using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Benchmarks.PageSpeed;

/// <summary>Does to the store what a worker does, without training: trials that always have news.</summary>
internal static class Playing
{
    private const string Worker = "made-up-1";
    private const int Slots = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const int Epochs = 30;

    /// <summary>Submits a sweep, says its id, and trains its trials, eight at a time, an epoch of each every second, until the time is over.</summary>
    public static async Task RunAsync(DatabaseAddress address, int trials, TimeSpan duration)
    {
        await using var services = Filling.Open(address);
        await services.GetRequiredService<StorageInitializer>().InitializeAsync(CancellationToken.None);
        var plan = LargeSweep.Plan(trials);
        await services.GetRequiredService<ISweepStore>().SubmitAsync(plan, SubmitOptions.Default, CancellationToken.None);
        Console.WriteLine(plan.SweepId);
        await services.GetRequiredService<IWorkerStore>().RegisterAsync(
            new WorkerRegistration(Worker, "made-up", Environment.ProcessId, "cpu", "made-up", Slots, "made-up"), CancellationToken.None);
        using var ended = new CancellationTokenSource(duration);
        await Task.WhenAll([BeatAsync(services, ended.Token), .. Enumerable.Range(0, Slots).Select(_ => TrainAsync(services, ended.Token))]);
    }

    private static async Task BeatAsync(ServiceProvider services, CancellationToken stop)
    {
        using var turns = new PeriodicTimer(TimeSpan.FromSeconds(5));
        try
        {
            while (await turns.WaitForNextTickAsync(stop))
                await services.GetRequiredService<IWorkerStore>().BeatAsync(Worker, new WorkerBeat(Slots, BrokerConnected: true), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private static async Task TrainAsync(ServiceProvider services, CancellationToken stop)
    {
        var leases = services.GetRequiredService<ILeaseStore>();
        var progress = services.GetRequiredService<IProgressStore>();
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await leases.ClaimNextAsync(Worker, "cpu", Lease, stop) is { } claimed)
            {
                await leases.StartAsync(claimed.Fence, stop);
                var numbers = new MadeUpTrial(claimed.Fence.Trial, claimed.Config);
                for (var epoch = 1; epoch <= Epochs && await second.WaitForNextTickAsync(stop); epoch++)
                {
                    await progress.RecordEpochsAsync(claimed.Fence, [numbers.Epoch(epoch, Epochs)], stop);
                    await leases.RenewAsync(claimed.Fence, Lease, new TrialProgress(epoch, Epochs, 0, 1, 4000), stop);
                }

                await leases.FinishAsync(claimed.Fence, numbers.Result(Epochs), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The time is over; what is held is taken back when its lease ends.
        }
    }
}
