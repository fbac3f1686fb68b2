using System.Globalization;
using System.Text;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>
/// A finished sweep as a page that stands alone: leaderboard, how its numbers were obtained, and the definition that gave them.
/// </summary>
public static class ResultsPage
{
    private const int DigitsOfChecksum = 16;

    /// <summary>The page as Markdown.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trials">All its trials.</param>
    public static string Write(SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {sweep.Summary.Name}\n\n");
        if (sweep.Summary.Description.Length > 0) page.Append(sweep.Summary.Description).Append("\n\n");
        var board = Leaderboard.Build(sweep, trials);
        page.Append("## Leaderboard\n\n").Append(MarkdownExport.Write(board)).Append(ScaleFactorTable.Write(board));
        page.Append("\n## How the numbers were obtained\n\n");
        page.Append(
            CultureInfo.InvariantCulture, $"Written by `orchestrator export {sweep.Summary.SweepId} --format markdown` from the results ");
        page.Append("in the store; nothing is edited.\n\n");
        MarkdownTable.Head(page, ["", ""]);
        foreach (var (name, values) in Facts(sweep, trials)) MarkdownTable.Row(page, [name, string.Join("<br>", values)]);
        page.Append("\n## Definition\n\n```yaml\n").Append(sweep.DefinitionText.Trim()).Append("\n```\n");
        return page.ToString();
    }

    private static IEnumerable<(string Name, IEnumerable<string> Values)> Facts(SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        var results = trials.Where(trial => trial.Result is not null).Select(trial => trial.Result!).ToList();
        var records = results.Select(result => result.Record).ToList();
        yield return ("sweep", [sweep.Summary.SweepId]);
        yield return ("trials", [Counts(trials)]);
        if (records.Count == 0) yield break;

        yield return ("trained", [Times(trials)]);
        var trained = TimeSpan.FromSeconds(results.Sum(result => result.TrainSeconds));
        yield return ("training time", [$"{Figures.Duration(trained)}, summed over trials"]);
        yield return ("command", Distinct(records, record => record.Command));
        yield return ("machine", Distinct(records, Machine));
        yield return ("threads of a trial", Distinct(records, record => $"{record.Threads}"));
        yield return ("Orchestrator", Distinct(records, record => record.CodeVersion));
        yield return ("plugins", Distinct(records, record => record.Plugins is { } plugins ? string.Join(", ", plugins) : "none"));
        yield return (".NET, libtorch", Distinct(records, record => $"{record.RuntimeVersion}, {record.TorchVersion}"));
        yield return ("images", Distinct(records, Images));
        yield return ("resumed", [$"{records.Count(record => record.ResumedAt.Count > 0)} trials went on from a checkpoint"]);
    }

    private static string Counts(IReadOnlyList<TrialRow> trials)
    {
        var states = trials.GroupBy(trial => trial.State).OrderBy(group => group.Key);
        return string.Join(", ", states.Select(state => $"{state.Count()} {state.Key.ToString().ToLowerInvariant()}"));
    }

    private static string Times(IReadOnlyList<TrialRow> trials)
    {
        var (first, last) = (trials.Min(trial => trial.StartedAt), trials.Max(trial => trial.EndedAt));
        return string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd HH:mm} to {last:yyyy-MM-dd HH:mm} UTC");
    }

    private static string Machine(TrialRecord record) =>
        record.Cores is { } cores ? $"{record.Device}, {cores} {(cores == 1 ? "core" : "cores")}" : record.Device;

    private static string Images(TrialRecord record)
    {
        var checksum = record.DatasetChecksum[..Math.Min(DigitsOfChecksum, record.DatasetChecksum.Length)];
        return $"{record.TrainImages} training, {record.ValidationImages} validation, {record.TestImages} test; files' sha256 {checksum}";
    }

    private static IEnumerable<string> Distinct(IEnumerable<TrialRecord> records, Func<TrialRecord, string?> fact) =>
        records.Select(fact).Select(value => value ?? "not recorded").Distinct().Order(StringComparer.Ordinal);
}
