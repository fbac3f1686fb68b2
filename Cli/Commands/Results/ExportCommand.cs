using System.CommandLine;
using Orchestrator.Cli.Hosting;
using Orchestrator.Results;
using Orchestrator.Results.Export;

namespace Orchestrator.Cli.Commands.Results;

/// <summary><c>orchestrator export</c>: results as a file, or the table of a paper.</summary>
internal static class ExportCommand
{
    private const string Csv = "csv";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Latex = "latex";

    public static Command Create()
    {
        var options = new ResultOptions();
        var paper = new PaperOptions();
        var format = new Option<string>("--format")
        {
            Description = "csv, json, markdown or latex (a booktabs table with a macro for each cell).",
            DefaultValueFactory = _ => Csv,
        };
        format.AcceptOnlyFromAmong(Csv, Json, Markdown, Latex);
        var content = new Option<ExportContent?>("--content")
        {
            Description = "results: every trial, with curves in json, as a page in markdown. table: the table of a paper. "
                + "history: every epoch, as csv. Default: table for latex, else results.",
        };
        var output = new Option<string?>("--out")
        {
            Description = "File to write; a table's manifest goes beside it, as FILE.manifest.json. Default: standard output.",
        };
        var command = new Command(
            "export",
            """
            Writes a sweep's results as a file, or the table of a paper: mean ± spread, best in bold, second underlined, significance marks,
            parameters and MACs, one LaTeX macro a cell, and a manifest that traces each number to its trials.

            Examples:
              orchestrator export quickstart --format csv --out quickstart.csv
              orchestrator export quickstart --content history --out curves.csv
              orchestrator export quickstart --format markdown --out docs/results/quickstart.md
              orchestrator export placements --format latex --rows module,placement --columns dataset,backbone --out table.tex
              orchestrator export cifar-a cifar-b --format latex --baseline module=none --spread confidence --out table.tex
            """) { options.Sweeps, format, content, output, paper.Rows, paper.Columns, paper.Spread, paper.WithoutCosts, paper.MacroPrefix };
        command.Add(options.Baseline);
        command.Add(options.Where);
        command.Add(options.Metric);
        command.Add(options.Place.Database);
        command.Add(options.Place.Home);
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await options.Place.OpenAsync(parsed, stop);
            var sweeps = await options.ReadSweepsAsync(store, parsed, stop);
            var wanted = parsed.GetRequiredValue(format);
            var what = parsed.GetValue(content) ?? (wanted == Latex ? ExportContent.Table : ExportContent.Results);
            if (what == ExportContent.Table)
            {
                var set = options.Choose(sweeps, parsed);
                var board = Leaderboard.Of(set, options.BaselineOf(parsed, set));
                await TableExport.WriteAsync(board, sweeps, wanted, paper, parsed, parsed.GetValue(output), stop);
            }
            else
            {
                await using var file = new ExportFile(parsed.GetValue(output));
                await WriteTrialsAsync(file, store, Only(sweeps, what), wanted, what, stop);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteTrialsAsync(
        ExportFile file, StoreAccess store, SweepResults results, string format, ExportContent what, CancellationToken stop)
    {
        switch (format, what)
        {
            case (Csv, ExportContent.Results):
                CsvExport.Write(file.Text, results.Sweep, results.Trials);
                break;
            case (Markdown, ExportContent.Results):
                await file.Text.WriteAsync(ResultsPage.Write(results.Sweep, results.Trials));
                break;
            case (Json, ExportContent.Results):
                await JsonExport.WriteAsync(file.Bytes, results.Sweep, results.Trials, store.Trials, stop);
                break;
            case (Csv, ExportContent.History):
                await HistoryExport.WriteAsync(file.Text, results.Sweep, results.Trials, store.Trials, stop);
                break;
            default:
                throw new CommandException(
                    ExitCode.BadInput,
                    $"--content {what.ToString().ToLowerInvariant()} cannot be written as {format}. "
                    + "results: csv, json, markdown; table: any; history: csv.");
        }
    }

    private static SweepResults Only(IReadOnlyList<SweepResults> sweeps, ExportContent what) => sweeps.Count == 1
        ? sweeps[0]
        : throw new CommandException(
            ExitCode.BadInput, $"--content {what.ToString().ToLowerInvariant()} is of one sweep; a table can be of several.");
}
