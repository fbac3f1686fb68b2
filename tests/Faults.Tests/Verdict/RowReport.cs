using System.Text.Json;

namespace Orchestrator.FaultTests.Verdict;

/// <summary>Notes what a row found as a line of JSON in the file that <see cref="Variable"/> names; tests/soak makes the table of them.</summary>
internal static class RowReport
{
    /// <summary>The environment variable with the file. Unset: nothing is noted.</summary>
    public const string Variable = "ORCHESTRATOR_FAULT_REPORT";

    private static readonly Lock Gate = new();

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Adds a line.</summary>
    public static void Write(string row, int injected, Findings findings, TimeSpan took)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file) return;
        var line = JsonSerializer.Serialize(new { row, injected, seconds = Math.Round(took.TotalSeconds, 1), findings }, Json);
        lock (Gate) File.AppendAllText(file, line + "\n");
    }
}
