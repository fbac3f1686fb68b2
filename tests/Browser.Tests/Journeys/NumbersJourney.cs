using System.Text.Json;
using MathNet.Numerics.Distributions;
using Orchestrator.Browser.Tests.Hosting;
using Orchestrator.Sweeps;

namespace Orchestrator.Browser.Tests.Journeys;

/// <summary>What pages print is what <c>export --format json</c> holds, and that follows from the results of its trials.</summary>
public sealed class NumbersJourney(Chromium chromium) : Journey(chromium)
{
    private const string AllColumns =
        "col=delta&col=p&col=wilcoxon&col=effect&col=sd&col=median&col=range&col=seeds&col=params&col=macs&col=latency&col=gamma";

    [Fact]
    public async Task TheLeaderboard_PrintsWhatTheExportHolds()
    {
        var (plan, export) = await TrainAsync();
        await GoAsync($"/leaderboard?sweep={plan.SweepId}&{AllColumns}");
        var table = await PrintedTable.OfAsync(Page.Locator("table[aria-describedby='board-caption']"));

        Assert.Equal(plan.Cells.Count, table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var held = RowOf(export, table.Levels(row, "module", "backbone", "placement", "penalty"));
            var metric = held.GetProperty("metric");
            PrintedTable.AssertPrints(row[0], held.GetProperty("rank").GetDouble());
            PrintedTable.AssertPrints(table.Cell(row, "Test top-1"), Percent(metric, "mean"), Percent(metric.GetProperty("confidence"), "half"));
            PrintedTable.AssertPrints(table.Cell(row, "sd"), Percent(metric, "standard_deviation"));
            PrintedTable.AssertPrints(table.Cell(row, "Median"), Percent(metric, "median"));
            PrintedTable.AssertPrints(table.Cell(row, "Worst"), Percent(metric, "minimum"), Percent(metric, "maximum"));
            PrintedTable.AssertPrints(table.Cell(row, "Seeds"), metric.GetProperty("n").GetDouble(), held.GetProperty("planned").GetDouble());
            PrintedTable.AssertPrints(table.Cell(row, "Parameters"), held.GetProperty("parameters").GetDouble());
            PrintedTable.AssertPrints(table.Cell(row, "MACs"), held.GetProperty("macs").GetDouble());
            PrintedTable.AssertPrints(table.Cell(row, "ms/image"), held.GetProperty("latency").GetProperty("one_image_milliseconds").GetDouble());
            if (held.TryGetProperty("difference", out var difference)) AssertDifference(table, row, difference);
        }
    }

    [Fact]
    public async Task TheSweepsPage_PrintsWhatTheExportHolds()
    {
        var (plan, export) = await TrainAsync();
        await GoAsync($"/sweeps/{plan.SweepId}");
        var table = await PrintedTable.OfAsync(Page.Locator("table[aria-describedby='board-caption']"));

        Assert.Equal(plan.Cells.Count, table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var held = RowOf(export, table.Levels(row, "module", "backbone", "placement", "penalty"));
            var metric = held.GetProperty("metric");
            PrintedTable.AssertPrints(table.Cell(row, "Test top-1"), Percent(metric, "mean"), Percent(metric, "standard_deviation"));
            if (!held.TryGetProperty("difference", out var difference)) continue;
            var interval = difference.GetProperty("confidence");
            PrintedTable.AssertPrints(table.Cell(row, "Δ"), Percent(difference, "mean"), Percent(interval, "low"), Percent(interval, "high"));
        }
    }

    [Fact]
    public async Task TheExport_HoldsTheStatisticsOfItsTrials()
    {
        var (_, export) = await TrainAsync();
        var values = export.GetProperty("trials").EnumerateArray().ToLookup(
            trial => trial.GetProperty("cell").GetInt32(),
            trial => (Seed: trial.GetProperty("seed").GetInt64(), Top1: trial.GetProperty("result").GetProperty("test_top1").GetDouble()));
        var raw = new List<(double P, double Holm)>();

        foreach (var row in export.GetProperty("leaderboard").EnumerateArray())
        {
            var mine = values[row.GetProperty("cell").GetProperty("index").GetInt32()].OrderBy(value => value.Seed).Select(value => value.Top1).ToList();
            var (mean, deviation, half) = Summary(mine);
            var metric = row.GetProperty("metric");
            Assert.Equal(mean, metric.GetProperty("mean").GetDouble(), 1e-12);
            Assert.Equal(deviation, metric.GetProperty("standard_deviation").GetDouble(), 1e-12);
            Assert.Equal(half, metric.GetProperty("confidence").GetProperty("half").GetDouble(), 1e-12);
            if (!row.TryGetProperty("difference", out var difference)) continue;

            var baseline = values[row.GetProperty("baseline_cell").GetInt32()].OrderBy(value => value.Seed).Select(value => value.Top1);
            var pairs = Summary([.. mine.Zip(baseline, (value, other) => value - other)]);
            var t = Math.Abs(pairs.Mean) / (pairs.Deviation / Math.Sqrt(mine.Count));
            var p = 2 * StudentT.CDF(0, 1, mine.Count - 1, -t);
            Assert.Equal(pairs.Mean, difference.GetProperty("mean").GetDouble(), 1e-12);
            Assert.Equal(pairs.Half, difference.GetProperty("confidence").GetProperty("half").GetDouble(), 1e-12);
            Assert.Equal(p, difference.GetProperty("p").GetDouble(), 1e-9);
            raw.Add((p, difference.GetProperty("holm_p").GetDouble()));
        }

        // Holm: the smallest p times how many there are, the next times one less, never below the one before.
        var corrected = 0.0;
        foreach (var ((p, holm), index) in raw.OrderBy(each => each.P).Select((each, index) => (each, index)))
        {
            corrected = Math.Max(corrected, Math.Min(1, p * (raw.Count - index)));
            Assert.Equal(corrected, holm, 1e-9);
        }
    }

    [Fact]
    public async Task TheChosenPenalties_PrintTheRowsOfTheExport()
    {
        var (plan, export) = await TrainAsync();
        await GoAsync($"/penalty?sweep={plan.SweepId}");
        var table = await PrintedTable.OfAsync(Page.GetByRole(AriaRole.Region, new() { Name = "Chosen penalties" }).Locator("table"));

        // nam at three placements on two backbones.
        Assert.Equal(6, table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var words = table.Cell(row, "Network").Split(" · ");
            var held = export.GetProperty("leaderboard").EnumerateArray().Single(each =>
                Level(each, "penalty") == table.Cell(row, "Chosen") && words.Contains(Level(each, "placement")) && words.Contains(Level(each, "backbone")));
            var metric = held.GetProperty("metric");
            PrintedTable.AssertPrints(table.Cell(row, "Test top-1"), Percent(metric, "mean"), Percent(metric.GetProperty("confidence"), "half"));
        }
    }

    private async Task<(SweepPlan Plan, JsonElement Export)> TrainAsync()
    {
        var plan = AGrid.Plan(seeds: 4, backbones: 2);
        await Server.Sweeps.SubmitAsync(plan, CancellationToken.None);
        await Worker.FinishAllAsync(AGrid.Result);
        var file = await Page.APIRequest.GetAsync($"{Server.Url}/export/sweeps/{plan.SweepId}/results.json");
        return (plan, JsonDocument.Parse(await file.BodyAsync()).RootElement);
    }

    private static void AssertDifference(PrintedTable table, IReadOnlyList<string> row, JsonElement difference)
    {
        var interval = difference.GetProperty("confidence");
        PrintedTable.AssertPrints(table.Cell(row, "Δ"), Percent(difference, "mean"), Percent(interval, "low"), Percent(interval, "high"));
        PrintedTable.AssertPrints(table.Cell(row, "Effect"), difference.GetProperty("effect_size").GetDouble());
        AssertP(table.Cell(row, "p, corrected"), difference.GetProperty("holm_p").GetDouble());
        AssertP(table.Cell(row, "p, Wilcoxon"), difference.GetProperty("holm_wilcoxon_p").GetDouble());
    }

    private static void AssertP(string cell, double p)
    {
        if (p < 0.001) Assert.StartsWith("<0.001", cell, StringComparison.Ordinal);
        else PrintedTable.AssertPrints(cell, p);
    }

    private static JsonElement RowOf(JsonElement export, string levels)
    {
        var rows = export.GetProperty("leaderboard").EnumerateArray().ToLookup(LevelsOf);
        Assert.True(rows[levels].Count() == 1, $"The export has no row '{levels}', but {string.Join("; ", rows.Select(row => row.Key))}.");
        return rows[levels].Single();
    }

    private static string LevelsOf(JsonElement row) =>
        string.Join(' ', new[] { "module", "backbone", "placement", "penalty" }.Select(factor => Level(row, factor) ?? "–"));

    private static string? Level(JsonElement row, string factor) => row.GetProperty("cell").GetProperty("factors").EnumerateArray()
        .Where(level => level.GetProperty("key").GetString() == factor).Select(level => level.GetProperty("value").GetString()).FirstOrDefault();

    private static double Percent(JsonElement holder, string name) => 100 * holder.GetProperty(name).GetDouble();

    private static (double Mean, double Deviation, double Half) Summary(List<double> values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        return (mean, deviation, StudentT.InvCDF(0, 1, values.Count - 1, 0.975) * deviation / Math.Sqrt(values.Count));
    }
}
