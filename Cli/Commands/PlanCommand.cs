using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Output;
using Orchestrator.Coordinator.Sweeps.Plan;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator plan</c>: what a definition would train.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var file = CommonOptions.Definition();
        var place = new StorePlace();
        var costs = new Option<bool>("--costs") { Description = "Count each cell's parameters and MACs. Builds every network once, so it takes longer." };
        var json = CommonOptions.Json();
        var command = new Command(
            "plan",
            """
            Shows what submitting a definition would do: cells, trials, what collapsed into equal cells and why, what is done already,
            and how long the rest takes on each device that has trained something like it. Creates nothing.

            Examples:
              orchestrator plan sweeps/quickstart.yaml
              orchestrator plan my-sweep.yaml --costs
              orchestrator plan my-sweep.yaml --json | jq .to_train
            """) { file, place.Database, place.Home, costs, json };
        command.SetAction(async (parsed, stop) =>
        {
            var plan = DefinitionFile.PlanOrThrow(parsed.GetRequiredValue(file), Catalogs.Default);
            await using var store = await place.TryOpenAsync(parsed, stop);
            var report = await ReportAsync(plan, store, stop);
            if (parsed.GetValue(costs)) report = report with { Costs = CellCost.OfAll(plan) };
            if (parsed.GetValue(json)) JsonOutput.Write(report);
            else PlanView.Write(plan, report);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<PlanReport> ReportAsync(SweepPlan plan, StoreAccess? store, CancellationToken stop)
    {
        var states = store is null ? new Dictionary<TrialId, TrialState>() : await store.Plans.ReadStatesAsync([.. plan.Trials.Select(trial => trial.Id)], stop);
        IReadOnlyList<RecordedSpeed> speeds = store is null ? [] : await store.Plans.ReadSpeedsAsync(stop);
        var outlook = PlanOutlook.Of(plan, states, speeds, Catalogs.Default);
        return new PlanReport(
            plan.SweepId,
            plan.Cells,
            plan.Trials.Count,
            plan.Collapsed,
            plan.Skipped,
            plan.NoDeployForm,
            outlook.AlreadyDone,
            outlook.ToTrain,
            outlook.Estimates);
    }
}
