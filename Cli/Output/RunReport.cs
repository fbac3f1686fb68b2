using Orchestrator.Cli.Output.Results;
using Orchestrator.Results;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>What a run says at its start and end.</summary>
internal static class RunReport
{
    /// <param name="answer">What the store found and made.</param>
    /// <param name="cells">Cells of the sweep.</param>
    /// <param name="trials">Trials of the sweep.</param>
    /// <param name="dashboard">The dashboard's address; null when it is not known.</param>
    public static void Submitted(SubmitAnswer answer, int cells, int trials, string? dashboard)
    {
        Console.WriteLine($"{answer.SweepId}: {cells} cells, {trials} trials: {Counts(answer)}.");
        if (dashboard is not null) Console.WriteLine($"Dashboard: {dashboard}/sweeps/{answer.SweepId}");
    }

    public static void Ended(SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        LeaderboardTable.Write(AnsiConsole.Console, Leaderboard.Build(sweep, trials));
        foreach (var trial in trials.Where(trial => trial.State == TrialState.Failed))
            Console.WriteLine($"failed: {trial.Trial.Short} {CellFactors.NameOf(sweep.Cells[trial.Cell])} seed {trial.Seed}: {trial.FailureMessage} (orchestrator logs {trial.Trial.Short})");
    }

    public static void Interrupted(IReadOnlyList<TrialRow> trials)
    {
        var ended = trials.Count(trial => TrialTransitions.IsFinal(trial.State));
        Console.WriteLine($"Stopped with {ended} of {trials.Count} trials done; what was running wrote a checkpoint. The same command goes on from there.");
    }

    private static string Counts(SubmitAnswer answer)
    {
        (int Count, string What)[] parts =
        [
            (answer.Created, "new"), (answer.Reused, "done already"), (answer.Pending, "waiting or begun"),
            (answer.Requeued, "taken up again"), (answer.Failed, "failed before"),
        ];
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}"));
    }
}
