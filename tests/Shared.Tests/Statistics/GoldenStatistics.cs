using System.Text.Json;
using Orchestrator.Testing;

namespace Orchestrator.Shared.Tests.Statistics;

/// <summary>Random data sets with the answers of scipy and statsmodels; see tests/golden/statistics/README.md.</summary>
internal static class GoldenStatistics
{
    /// <summary>Relative tolerance of every comparison with another implementation.</summary>
    public const double Tolerance = 1e-9;

    private static readonly JsonElement Document =
        JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("tests", "golden", "statistics", "statistics.json"))).RootElement;

    /// <summary>The numbers of a file's cases, as theory data.</summary>
    public static IEnumerable<TheoryDataRow<int>> IndicesOf(string name) =>
        Enumerable.Range(0, Document.GetProperty(name).GetArrayLength()).Select(index => new TheoryDataRow<int>(index));

    /// <summary>One case.</summary>
    public static JsonElement Case(string name, int index) => Document.GetProperty(name)[index];

    public static double[] Numbers(this JsonElement data, string name) =>
        [.. data.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    public static double[][] Rows(this JsonElement data, string name) =>
        [.. data.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray())];

    public static int Int(this JsonElement data, string name) => data.GetProperty(name).GetInt32();

    /// <summary>Compares with an answer of the file, relative to the larger of it and the scale that rounding is measured by.</summary>
    public static void Is(this JsonElement data, string name, double? actual, double scale = 0)
    {
        var expected = data.GetProperty(name);
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(actual);
            return;
        }

        Assert.NotNull(actual);
        var wanted = expected.GetDouble();
        var allowed = Tolerance * Math.Max(Math.Abs(wanted), scale);
        Assert.True(
            Math.Abs(actual.Value - wanted) <= allowed, $"{name}: expected {wanted:R}, was {actual.Value:R}, may differ by {allowed:R}.");
    }
}
