namespace Orchestrator.Sweeps;

/// <summary>Collects the problems of one file.</summary>
internal sealed class ProblemList(string file)
{
    /// <summary>Problems reported of one file. Whoever has more fixes these first; a broken file of 1 MiB could have half a million.</summary>
    public const int MaximumShown = 200;

    private readonly List<SweepProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public int Count => _problems.Count;

    public void Add(SourcePosition at, string message) => _problems.Add(new SweepProblem(file, at.Line, at.Column, message));

    /// <summary>The problems in the order of the file; those at one place in the order in which they were found.</summary>
    public IReadOnlyList<SweepProblem> InFileOrder()
    {
        List<SweepProblem> sorted = [.. _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
        if (sorted.Count <= MaximumShown) return sorted;
        var next = sorted[MaximumShown];
        var rest = next with { Message = $"From here on {NumberText.Count(sorted.Count - MaximumShown, "more problem")} are not shown." };
        return [.. sorted.Take(MaximumShown), rest];
    }
}
