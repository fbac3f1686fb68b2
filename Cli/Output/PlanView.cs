using Orchestrator.Results;
using Orchestrator.Results.Export;
using Orchestrator.Sweeps;

namespace Orchestrator.Cli.Output;

/// <summary>Prints a plan for people.</summary>
internal static class PlanView
{
    private const int CellsShown = 40;

    public static void Write(SweepPlan plan, PlanReport report)
    {
        Console.WriteLine($"{plan.SweepId}: {Figures.Count(plan.Cells.Count)} cells, {Figures.Count(report.Trials)} trials, {Figures.Count(report.AlreadyDone)} done already, {Figures.Count(report.ToTrain)} to train.");
        var unfolded = plan.NoDeployForm.SelectMany(note => note.Cells).ToHashSet();
        foreach (var cell in plan.Cells.Take(CellsShown))
            Console.WriteLine($"  {CellFactors.NameOf(cell)}{(cell.IsBaseline ? "  (baseline)" : "")}{(unfolded.Contains(cell.Index) ? "  (no deploy form)" : "")}{Cost(report, cell)}");
        if (plan.Cells.Count > CellsShown) Console.WriteLine($"  ... and {Figures.Count(plan.Cells.Count - CellsShown)} more (all of them with --json)");
        foreach (var note in plan.Collapsed) Console.WriteLine($"collapsed {Figures.Count(note.Combinations)}: {note.Reason}");
        foreach (var note in plan.Skipped) Console.WriteLine($"skipped {Figures.Count(note.Combinations)}: {note.Reason}");
        foreach (var note in plan.NoDeployForm) Console.WriteLine(DeployLine(note));
        if (report.ToTrain > 0) WriteEstimates(report);
    }

    /// <summary>How many cells have no deploy form, and why.</summary>
    public static string DeployLine(DeployNote note) => $"no deploy form {Figures.Count(note.Cells.Count)}: {note.Reason}";

    private static string Cost(PlanReport report, PlannedCell cell) => report.Costs is { } costs ? $"  {costs[cell.Index]}" : "";

    private static void WriteEstimates(PlanReport report)
    {
        if (report.Estimates.Count == 0) Console.WriteLine("time: not known before a first trial has finished here.");
        foreach (var estimate in report.Estimates)
        {
            var unknown = estimate.UnknownTrials == 0 ? "" : $", and {Figures.Count(estimate.UnknownTrials)} trials of a kind never trained there";
            Console.WriteLine($"time on one slot of {estimate.Device}: {Figures.Duration(TimeSpan.FromSeconds(estimate.SlotSeconds))} for {Figures.Count(estimate.KnownTrials)} trials{unknown}.");
        }
    }
}
