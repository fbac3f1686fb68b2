using System.Text;
using Orchestrator.Shared.Tests.Catalog;
using Orchestrator.Sweeps;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Bytes that are no text, or too many of them.</summary>
public sealed class UnreadableFileTests
{
    private static readonly byte[] Quickstart = File.ReadAllBytes(Path.Combine(SweepSamples.Folder("Valid"), "quickstart.yaml"));

    [Fact]
    public void Read_OfNoBytes_SaysThatTheFileIsEmpty() =>
        Assert.Equal("sweep.yaml:1:1: The file is empty. A sweep needs 'name', 'grid' and 'training'.", Only([]));

    [Fact]
    public void Read_OfAByteThatIsNotUtf8_SaysWhere() =>
        Assert.Equal("sweep.yaml:2:7: The byte 0xE9 is not UTF-8 here; save the file as UTF-8.", Only([.. "# a\nname: "u8, 0xE9, (byte)'\n']));

    [Fact]
    public void Read_OfATruncatedCharacter_SaysWhere() =>
        Assert.Equal("sweep.yaml:1:2: The byte 0xCE is not UTF-8 here; save the file as UTF-8.", Only([(byte)'#', 0xCE]));

    [Fact]
    public void Read_OfUtf16_NamesTheEncoding() =>
        Assert.Equal("sweep.yaml:1:1: The file is UTF-16; save it as UTF-8.", Only([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("name: t")]));

    [Fact]
    public void Read_OfAControlCharacter_SaysWhere() =>
        Assert.Equal("sweep.yaml:1:8: The control character U+0000 may not be in a sweep file; remove it.", Only("name: t\0"u8));

    [Fact]
    public void Read_OfOverOneMebibyte_SaysHowMuchIsRead()
    {
        var file = new byte[SweepReader.MaximumBytes + 1];
        file.AsSpan().Fill((byte)'#');

        Assert.Equal("sweep.yaml:1:1: The file has 1 048 577 bytes; at most 1 048 576 (1 MiB) are read.", Only(file));
    }

    [Fact]
    public void Read_OfDeepNesting_StopsBeforeItRecurses() =>
        Assert.Equal("sweep.yaml:1:33: The file is nested deeper than 32 levels here; the format needs 5.", Only(Enumerable.Repeat((byte)'[', 1_000_000).ToArray()));

    [Fact]
    public void Read_OfThousandsOfProblems_ShowsTheFirst()
    {
        var file = Encoding.UTF8.GetBytes($"name: t\ngrid: {{module: [{string.Join(',', Enumerable.Repeat("x", 50_000))}]}}\n");

        var problems = SweepSamples.Problems(file);

        Assert.Equal(201, problems.Count);
        Assert.Equal("From here on 49 803 more problems are not shown.", problems[^1].Message);
    }

    [Fact]
    public void Read_WithAByteOrderMark_IgnoresIt() => Assert.Empty(SweepSamples.Problems([0xEF, 0xBB, 0xBF, .. Quickstart]));

    [Fact]
    public void Read_WithCarriageReturns_GivesTheSamePlaces()
    {
        var problem = Assert.Single(SweepSamples.Problems("name: t\r\ngrid: {module: [none], backbone: [resnet20], dataset: [mnist]}\r\ntraining: {recipe: quick}\r\n"u8));

        Assert.Equal((2, 56), (problem.Line, problem.Column));
    }

    [Fact]
    public void Problem_KeepsTheFileNameAsGiven() =>
        Assert.Equal("a b/c.yaml", Assert.Single(SweepReader.Read([], "a b/c.yaml", TestCatalog.Instance).Problems).File);

    private static string Only(ReadOnlySpan<byte> file) => Assert.Single(SweepSamples.Problems(file)).ToString();
}
