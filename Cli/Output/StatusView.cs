using System.Globalization;
using Orchestrator.Results.Export;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>Sweeps and workers for a terminal.</summary>
internal static class StatusView
{
    private const string Open = "open";
    private const string Finished = "finished";

    public static void Write(StatusReport report)
    {
        if (report.Sweeps.Count == 0) Console.WriteLine("No sweep has open trials. All of them: orchestrator sweeps");
        else WriteSweeps(report.Sweeps);
        foreach (var trial in report.Failed)
            Console.WriteLine($"failed: {trial.Trial.Short} seed {trial.Seed}: {trial.FailureMessage} (orchestrator logs {trial.Trial.Short})");
        var slots = report.Workers.Sum(worker => worker.Registration.Slots);
        Console.WriteLine(report.Workers.Count == 0
            ? "No workers: nothing trains."
            : $"{report.Workers.Count} {(report.Workers.Count == 1 ? "worker" : "workers")}, {report.Workers.Sum(worker => worker.BusySlots)} of {slots} slots busy.");
    }

    private static void WriteSweeps(IReadOnlyList<SweepSummary> sweeps)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("sweep", "owner", "priority", "version", "state", "queued", "running", "done", "failed", "progress");
        foreach (var sweep in sweeps)
        {
            table.AddRow(
                Markup.Escape(sweep.SweepId),
                Markup.Escape(sweep.Owner.Length == 0 ? "–" : sweep.Owner),
                sweep.Priority.ToString(CultureInfo.InvariantCulture),
                sweep.Version.ToString(CultureInfo.InvariantCulture),
                StateOf(sweep),
                Figures.Count(sweep.Count(TrialState.Queued)),
                Figures.Count(sweep.Count(TrialState.Leased) + sweep.Count(TrialState.Running)),
                Figures.Count(sweep.Count(TrialState.Succeeded)),
                Figures.Count(sweep.Count(TrialState.Failed)),
                sweep.Fraction.ToString("0 %", CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
    }

    /// <summary>How far a sweep is, or why it does not go on.</summary>
    public static string Progress(SweepSummary sweep) => StateOf(sweep) switch
    {
        Open or Finished => sweep.Fraction.ToString("0 %", CultureInfo.InvariantCulture),
        var state => state,
    };

    private static string StateOf(SweepSummary sweep) => sweep switch
    {
        { SupersededBy: not null } => "superseded",
        { CancelledAt: not null } => "cancelled",
        { FinishedAt: not null } => Finished,
        { PausedAt: not null } => "paused",
        _ => Open,
    };
}
