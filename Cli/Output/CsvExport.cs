using System.Globalization;
using System.Text;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Output;

/// <summary>One row a trial, RFC 4180.</summary>
internal static class CsvExport
{
    public static string Write(SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        var factors = sweep.Cells.SelectMany(cell => cell.Factors).Select(factor => factor.Key).Distinct().ToList();
        var text = new StringBuilder();
        Line(text, ["trial", .. factors, "seed", "state", "test_top1", "test_top5", "test_loss", "validation_top1", "selected_epoch", "parameters", "train_seconds", "device", "code_version"]);
        foreach (var trial in trials)
        {
            var levels = sweep.Cells[trial.Cell].Factors;
            Line(text, [trial.Trial.ToString(), .. factors.Select(name => levels.FirstOrDefault(factor => factor.Key == name).Value ?? ""), .. Values(trial)]);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Values(TrialRow trial)
    {
        var result = trial.Result;
        return
        [
            Number(trial.Seed), trial.State.ToString().ToLowerInvariant(), Number(result?.TestTop1), Number(result?.TestTop5), Number(result?.TestLoss),
            Number(result?.ValidationTop1), Number(result?.SelectedEpoch), Number(result?.Parameters), Number(result?.TrainSeconds),
            result?.Record.Device ?? "", result?.Record.CodeVersion ?? "",
        ];
    }

    private static string Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
