using System.Text;
using Orchestrator.Sweeps;
using Orchestrator.Shared.Tests.Catalog;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Reads and plans sweeps with the test catalog.</summary>
internal static class SweepSamples
{
    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Sweeps", name);

    public static SweepReading Read(string yaml) => SweepReader.Read(Encoding.UTF8.GetBytes(yaml), "sweep.yaml", TestCatalog.Instance);

    /// <summary>The problems of reading or, when reading finds none, of planning.</summary>
    public static IReadOnlyList<SweepProblem> Problems(ReadOnlySpan<byte> utf8)
    {
        var reading = SweepReader.Read(utf8, "sweep.yaml", TestCatalog.Instance);
        return reading.IsValid ? SweepPlanner.Plan(reading.Definition, TestCatalog.Instance).Problems : reading.Problems;
    }

    /// <summary>The plan of a sweep that must be right.</summary>
    public static SweepPlan Plan(string yaml)
    {
        var reading = Read(yaml);
        Assert.True(reading.IsValid, string.Join('\n', reading.Problems));
        var planning = SweepPlanner.Plan(reading.Definition, TestCatalog.Instance);
        Assert.True(planning.IsValid, string.Join('\n', planning.Problems));
        return planning.Plan;
    }

    /// <summary>The cells by the levels of their factors.</summary>
    public static IEnumerable<string> Names(SweepPlan plan) => plan.Cells.Select(cell => string.Join(' ', cell.Factors.Select(factor => factor.Value)));
}
