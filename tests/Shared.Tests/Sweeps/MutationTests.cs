using System.Text;
using Orchestrator.Shared.Tests.Catalog;
using Orchestrator.Sweeps;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Damaged files are answered with problems or a plan, never with an exception.</summary>
public sealed class MutationTests
{
    private const int MutationsPerSeed = 250;
    private const string Alphabet = " \t\n:-,[]{}#&*!|>'\"%@`?~<=.0123456789eE+_xnulltrue\u00e9λ\0\ufeff";

    private static readonly string[] Samples = [.. Directory.GetFiles(SweepSamples.Folder("Valid")).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void ReadAndPlan_OfADamagedFile_NeverThrows(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < MutationsPerSeed; i++) AssertAnswered(Damaged(Samples[random.Next(Samples.Length)], random));
    }

    private static void AssertAnswered(byte[] file)
    {
        var reading = SweepReader.Read(file, "sweep.yaml", TestCatalog.Instance);
        Assert.True(reading.IsValid != reading.Problems.Count > 0);
        Assert.All(reading.Problems, problem => Assert.True(problem.Line >= 1 && problem.Column >= 1 && problem.Message.Length > 0, problem.ToString()));
        if (!reading.IsValid) return;
        var planning = SweepPlanner.Plan(reading.Definition, TestCatalog.Instance);
        Assert.True(planning.IsValid != planning.Problems.Count > 0);
    }

    private static byte[] Damaged(string sample, Random random)
    {
        var text = new StringBuilder(sample);
        for (var edits = random.Next(1, 5); edits > 0; edits--) Edit(text, random);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && random.Next(10) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static void Edit(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 20), text.Length - at);
        switch (random.Next(5))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, text.ToString(at, length)); break;
            case 2: text.Insert(at, Alphabet[random.Next(Alphabet.Length)]); break;
            case 3 when at < text.Length: text[at] = Alphabet[random.Next(Alphabet.Length)]; break;
            default: text.Length = at; break;
        }
    }
}
