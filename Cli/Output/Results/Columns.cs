using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Columns of the tables of results.</summary>
internal static class Columns
{
    /// <summary>A table without lines between rows.</summary>
    public static Table Table(IEnumerable<string> texts, params IEnumerable<string> numbers)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var text in texts) table.AddColumn(new TableColumn(Markup.Escape(text)).NoWrap());
        foreach (var number in numbers) table.AddColumn(new TableColumn(Markup.Escape(number)).RightAligned().NoWrap());
        return table;
    }

    /// <summary>Adds a row of plain text.</summary>
    public static void Add(Table table, params IEnumerable<string> cells) => table.AddRow([.. cells.Select(Markup.Escape)]);
}
