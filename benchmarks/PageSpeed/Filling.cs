using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Storage.Relational;
using Orchestrator.Sweeps;

namespace Orchestrator.Benchmarks.PageSpeed;

/// <summary>Fills a database with a sweep that has ended.</summary>
internal static class Filling
{
    /// <summary>Returns the sweep's id, its trials, cells, epochs of each trial, and the seconds that it took.</summary>
    public static async Task<string> RunAsync(DatabaseAddress address, int trials, int epochs)
    {
        var began = Stopwatch.GetTimestamp();
        await using var services = Open(address);
        await services.GetRequiredService<StorageInitializer>().InitializeAsync(CancellationToken.None);
        var plan = LargeSweep.Plan(trials);
        await services.GetRequiredService<ISweepStore>().SubmitAsync(plan, SubmitOptions.Default, CancellationToken.None);
        var store = services.GetRequiredService<StoreDatabase>();
        if (address.ConnectionString is { } connection) await PostgresFilling.RunAsync(connection, plan, epochs);
        else await SqliteFilling.RunAsync(store, plan, epochs);
        return $"{plan.SweepId} {plan.Trials.Count} {plan.Cells.Count} {epochs} {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0}";
    }

    /// <summary>The stores of a database.</summary>
    public static ServiceProvider Open(DatabaseAddress address) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStorage(address).BuildServiceProvider();

    /// <summary>The numbers of each trial of a plan.</summary>
    public static IEnumerable<(PlannedTrial Trial, MadeUpTrial Numbers)> Numbers(SweepPlan plan) =>
        plan.Trials.Select(trial => (trial, new MadeUpTrial(trial, plan.Cells[trial.Cell].Factors)));
}
