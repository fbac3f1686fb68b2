using System.Globalization;
using Orchestrator.Results.Export;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>The data sets as a table; what is wrong with one, or how to get it, stands below.</summary>
internal static class DatasetTable
{
    public static void Write(IReadOnlyList<DatasetLine> lines)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(new TableColumn("data set"), new TableColumn("state"), Number("train"), Number("test"), Number("classes"), Number("size"), new TableColumn("folder"));
        foreach (var line in lines)
        {
            table.AddRow(
                Markup.Escape(line.Name), line.State, Count(line.TrainImages), Count(line.TestImages), Figures.Count(line.Classes),
                line.Bytes is { } bytes ? Size(bytes) : "–", Markup.Escape(line.Folder ?? "–"));
        }

        AnsiConsole.Write(table);
        foreach (var line in lines.Where(line => line.Problem is not null)) Console.WriteLine($"{line.Name}: {line.Problem}");
        var fetchable = lines.Where(line => line.State == DatasetLine.Missing && line.CanBeFetched).Select(line => line.Name).ToList();
        if (fetchable.Count > 0) Console.WriteLine($"'orchestrator data fetch NAME' downloads {string.Join(", ", fetchable)}.");
    }

    /// <summary>Bytes in the unit of thousands that fits.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => $"{(bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture)} GB",
        >= 1_000_000 => $"{(bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} MB",
        _ => $"{(bytes / 1e3).ToString("0.0", CultureInfo.InvariantCulture)} kB",
    };

    private static TableColumn Number(string title) => new TableColumn(title).RightAligned();

    private static string Count(int? count) => count is { } number ? Figures.Count(number) : "–";
}
