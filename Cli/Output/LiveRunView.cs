using System.Globalization;
using Orchestrator.Results;
using Orchestrator.Results.Export;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orchestrator.Cli.Output;

/// <summary>Progress bars for the sweep and for each running trial, redrawn in place: for terminals.</summary>
internal sealed class LiveRunView(IAnsiConsole console) : IRunView
{
    private const int BarWidth = 30;

    /// <inheritdoc/>
    public Task ShowAsync(IReadOnlyList<PlannedCell> cells, IAsyncEnumerable<RunSnapshot> snapshots) =>
        console.Live(new Text("")).AutoClear(true).StartAsync(async live =>
        {
            await foreach (var snapshot in snapshots)
            {
                live.UpdateTarget(Draw(cells, snapshot));
                live.Refresh();
            }
        });

    private static Grid Draw(IReadOnlyList<PlannedCell> cells, RunSnapshot snapshot)
    {
        var grid = new Grid().AddColumns(4);
        var remaining = snapshot.Remaining is { } left ? $"about {Figures.Duration(left)} left" : "";
        grid.AddRow(
            new Markup($"[bold]{Markup.Escape(snapshot.Sweep.SweepId)}[/]"),
            Bar(snapshot.Sweep.Fraction),
            new Text($"{snapshot.Ended}/{snapshot.Trials.Count} trials"),
            new Text(remaining));
        foreach (var trial in snapshot.Trials.Where(trial => trial.State is TrialState.Leased or TrialState.Running))
            grid.AddRow(Row(cells, trial));
        return grid;
    }

    private static IRenderable[] Row(IReadOnlyList<PlannedCell> cells, TrialRow trial)
    {
        var progress = trial.Progress;
        var speed = progress.ImagesPerSecond > 0 ? $"{progress.ImagesPerSecond.ToString("0", CultureInfo.InvariantCulture)} images/s" : "";
        return
        [
            new Text($"  {CellFactors.NameOf(cells[trial.Cell])} seed {trial.Seed}"),
            Bar(progress.Fraction),
            new Text(progress.Epochs == 0 ? "starting" : $"epoch {Math.Min(progress.Epoch + 1, progress.Epochs)}/{progress.Epochs}"),
            new Text(speed),
        ];
    }

    private static Markup Bar(double fraction)
    {
        var full = (int)Math.Round(BarWidth * Math.Clamp(fraction, 0, 1));
        return new Markup($"[blue]{new string('━', full)}[/][grey]{new string('━', BarWidth - full)}[/] {fraction.ToString("0 %", CultureInfo.InvariantCulture),5}");
    }
}
