using System.Globalization;

namespace Orchestrator.FaultTests.Verdict;

/// <summary>Notes what a row found as a line in the file that <see cref="Variable"/> names; tests/soak/run.sh makes the table of them.</summary>
internal static class RowReport
{
    /// <summary>The environment variable with the file. Unset: nothing is noted.</summary>
    public const string Variable = "ORCHESTRATOR_FAULT_REPORT";

    private static readonly Lock Gate = new();

    /// <summary>Adds a line: row, then numbers in the order of tests/soak/table.awk, separated by tabs.</summary>
    public static void Write(string row, int injected, Findings found, TimeSpan took)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file) return;
        object[] fields =
        [
            row, injected, found.Trials, found.Attempts, found.Lost, found.Doubled, found.WrongResults, found.StaleRefused, found.StaleAccepted,
            found.OrphanLeases + found.OpenAttempts + found.Messages, (long)took.TotalSeconds,
        ];
        var line = string.Join('\t', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
        lock (Gate) File.AppendAllText(file, line + "\n");
    }
}
