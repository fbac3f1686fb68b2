using System.CommandLine;
using Orchestrator.Results;
using Orchestrator.Results.Export;

namespace Orchestrator.Cli.Commands.Results;

/// <summary>How the table of a paper is laid out.</summary>
internal sealed class PaperOptions
{
    public Option<string?> Rows { get; } = new("--rows")
    {
        Description = "Table: factors of the rows, separated by commas. Default: all but data set and backbone.",
    };

    public Option<string?> Columns { get; } = new("--columns")
    {
        Description = "Table: factors of the columns, the outer one first. Default: data set, backbone.",
    };

    public Option<PaperSpread> Spread { get; } = new("--spread")
    {
        Description = "Table: what stands after ±, deviation (sample sd, the default) or confidence (half the 95 % interval).",
    };

    public Option<bool> WithoutCosts { get; } = new("--without-costs") { Description = "Table: leave parameters and MACs out." };

    public Option<string?> MacroPrefix { get; } = new("--macro-prefix")
    {
        Description = "Table: what LaTeX macros begin with. Default: the sweep's name. Tables of one paper need different ones.",
    };

    /// <summary>Lays a leaderboard out as asked.</summary>
    /// <exception cref="CommandException">It cannot be laid out so.</exception>
    public PaperTable Lay(Leaderboard board, ParseResult parsed) =>
        PaperLayout.TryChoose(board, Factors(parsed.GetValue(Rows)), Factors(parsed.GetValue(Columns)), out var layout, out var problem)
            ? PaperTable.Of(board, layout, StyleOf(parsed))
            : throw new CommandException(ExitCode.BadInput, problem);

    private PaperStyle StyleOf(ParseResult parsed) =>
        new(parsed.GetValue(Spread), !parsed.GetValue(WithoutCosts), parsed.GetValue(MacroPrefix));

    private static string[]? Factors(string? text) =>
        text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
