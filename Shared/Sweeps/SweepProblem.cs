namespace Orchestrator.Sweeps;

/// <summary>One thing wrong with a sweep definition: what, where, and what is allowed, in one sentence.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What was wrong (with the value) and what is allowed or what to do.</param>
public sealed record SweepProblem(string File, int Line, int Column, string Message)
{
    /// <summary><c>file:line:column: message</c>, the form that editors turn into links.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
