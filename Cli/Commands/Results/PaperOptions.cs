using System.CommandLine;
using Orchestrator.Results;
using Orchestrator.Results.Export;

namespace Orchestrator.Cli.Commands.Results;

/// <summary>How the table of a paper is laid out.</summary>
internal sealed class PaperOptions
{
    public Option<string?> Rows { get; } = new("--rows") { Description = "Table: factors of the rows, separated by commas. Default: all but data set and backbone." };

    public Option<string?> Columns { get; } = new("--columns") { Description = "Table: factors of the columns, the outer one first. Default: data set, backbone." };

    public Option<PaperSpread> Spread { get; } = new("--spread") { Description = "Table: what stands after ±, deviation (sample sd, the default) or confidence (half the 95 % interval)." };

    public Option<bool> WithoutCosts { get; } = new("--without-costs") { Description = "Table: leave parameters and MACs out." };

    /// <summary>Lays a leaderboard out as asked.</summary>
    /// <exception cref="CommandException">It cannot be laid out so.</exception>
    public PaperTable Lay(Leaderboard board, ParseResult parsed) =>
        PaperLayout.TryChoose(board, Factors(parsed.GetValue(Rows)), Factors(parsed.GetValue(Columns)), out var layout, out var problem)
            ? PaperTable.Of(board, layout, parsed.GetValue(Spread), !parsed.GetValue(WithoutCosts))
            : throw new CommandException(ExitCode.BadInput, problem);

    private static string[]? Factors(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
