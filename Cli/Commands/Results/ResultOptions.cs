using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Hosting;
using Orchestrator.Results;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Commands.Results;

/// <summary>
/// What every command that reads results takes: one or several sweeps, the metric, which cells, and what they are compared with.
/// </summary>
internal sealed class ResultOptions
{
    public Argument<string[]> Sweeps { get; } = new("sweep")
    {
        Description = "A sweep's id, or its name when only one sweep has it. Several sweeps are read as one: cells they share count once.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Metric { get; } = MetricOption();

    public Option<string[]> Where { get; } = new("--where")
    {
        Description = "Only cells with this level, as in placement=standard or module=se,eca; - is where a factor does not apply. "
            + "Repeatable: all must hold.",
    };

    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = "What cells are compared with: module=none is the same cell without a module, cell:3f2a one cell by its hash. "
            + "Default: what the definition says.",
    };

    public StorePlace Place { get; } = new();

    public Option<bool> Json { get; } = CommonOptions.Json();

    /// <summary>Adds them all to a command.</summary>
    public void AddTo(Command command, bool withBaseline = true)
    {
        command.Add(Sweeps);
        if (withBaseline) command.Add(Baseline);
        command.Add(Where);
        command.Add(Metric);
        command.Add(Place.Database);
        command.Add(Place.Home);
        command.Add(Json);
    }

    /// <summary>Reads the sweeps named.</summary>
    /// <exception cref="CommandException">One does not exist.</exception>
    public async Task<IReadOnlyList<SweepResults>> ReadSweepsAsync(StoreAccess store, ParseResult parsed, CancellationToken stop)
    {
        var sweeps = new List<SweepDetail>();
        foreach (var name in parsed.GetRequiredValue(Sweeps)) sweeps.Add(await store.FindSweepAsync(name, stop));
        var results = new List<SweepResults>();
        foreach (var sweep in sweeps.DistinctBy(sweep => sweep.Summary.SweepId))
            results.Add(new SweepResults(sweep, await store.Trials.ListAsync(sweep.Summary.SweepId, stop)));
        return results;
    }

    /// <summary>Reads the sweeps named, and the cells asked for.</summary>
    /// <exception cref="CommandException">A sweep does not exist, or no cell has the levels asked for.</exception>
    public async Task<ResultSet> ReadAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var store = await Place.OpenAsync(parsed, stop);
        return Choose(await ReadSweepsAsync(store, parsed, stop), parsed);
    }

    /// <summary>The cells asked for.</summary>
    /// <exception cref="CommandException">No cell has the levels asked for.</exception>
    public ResultSet Choose(IReadOnlyList<SweepResults> sweeps, ParseResult parsed)
    {
        var set = ResultSet.Of(sweeps, parsed.GetValue(Metric));
        foreach (var condition in parsed.GetValue(Where) ?? [])
        {
            var wanted = LevelsOf(condition, set);
            set = set.Where(cell => LevelsText.Matches(cell, wanted));
        }

        return set.Cells.Count > 0 ? set : throw new CommandException(ExitCode.BadInput, "No cell has all the levels of --where.");
    }

    /// <summary>The baseline asked for.</summary>
    /// <exception cref="CommandException">There is no such factor, level or cell.</exception>
    public BaselineRule BaselineOf(ParseResult parsed, ResultSet set) =>
        BaselineText.TryRead(parsed.GetValue(Baseline), set, out var rule, out var problem)
            ? rule
            : throw new CommandException(ExitCode.BadInput, $"--baseline: {problem}");

    // module=se,eca: what follows a comma without a factor of its own is one more level of the last factor.
    private static ILookup<string, string> LevelsOf(string condition, ResultSet set)
    {
        var factor = condition.Split('=')[0];
        var parts = LevelsText.Split(condition).Select(part => part.Contains('=', StringComparison.Ordinal) ? part : $"{factor}={part}");
        var text = string.Join(',', parts);
        return LevelsText.TryRead(text, set, out var levels, out var problem)
            ? levels.ToLookup(level => level.Key, level => level.Value)
            : throw new CommandException(ExitCode.BadInput, $"--where: {problem}");
    }

    private static Option<string?> MetricOption()
    {
        var metric = new Option<string?>("--metric")
        {
            Description = $"What to compare: {string.Join(", ", MetricReader.Names)}. Default: the sweep's objective.",
        };
        metric.AcceptOnlyFromAmong([.. MetricReader.Names]);
        return metric;
    }
}
