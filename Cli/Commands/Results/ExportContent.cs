namespace Orchestrator.Cli.Commands.Results;

/// <summary>What <c>orchestrator export</c> writes.</summary>
internal enum ExportContent
{
    /// <summary>Everything of the trials: rows of CSV, a JSON document with curves, or a page of Markdown.</summary>
    Results,

    /// <summary>The table of a paper; in CSV and JSON the leaderboard with every statistic.</summary>
    Table,

    /// <summary>Every epoch of every trial, as CSV.</summary>
    History,
}
