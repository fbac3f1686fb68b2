using System.Text;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Every file in Malformed/ has exactly the problems that its <c># expect: line:column: message</c> comments say.</summary>
public sealed class MalformedSweepTests
{
    private const string Mark = "# expect: ";

    public static TheoryData<string> Files => [.. Directory.GetFiles(SweepSamples.Folder("Malformed"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Problems_OfAMalformedFile_AreAllFoundWithTheirPlaces(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(SweepSamples.Folder("Malformed"), file));
        var expected = lines.Where(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => "sweep.yaml:" + line[Mark.Length..]);
        var content = lines.Where(line => !line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => line + "\n");

        var problems = SweepSamples.Problems(Encoding.UTF8.GetBytes(string.Concat(content)));

        Assert.NotEmpty(problems);
        Assert.Equal(expected, problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Files_AreAtLeastAHundred() => Assert.InRange(Files.Count, 100, int.MaxValue);
}
