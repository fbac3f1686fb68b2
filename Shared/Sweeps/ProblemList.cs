namespace Orchestrator.Sweeps;

/// <summary>Collects the problems of one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<SweepProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public int Count => _problems.Count;

    public void Add(SourcePosition at, string message) => _problems.Add(new SweepProblem(file, at.Line, at.Column, message));

    /// <summary>The problems in the order of the file; those at one place in the order in which they were found.</summary>
    public IReadOnlyList<SweepProblem> InFileOrder() => [.. _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
