using System.Text.Json;
using Microsoft.Playwright;

namespace Orchestrator.Benchmarks.BrowserSpeed;

/// <summary>The time from asking for a page to the first thing that can be read on it, each time in a window without a cache.</summary>
internal static class FirstPaint
{
    private const int Repeats = 4;

    // Painted when the frame after the load is: the entries of both kinds are there then.
    private const string Paint = """
        () => new Promise(resolve => requestAnimationFrame(() => setTimeout(() => {
          const navigation = performance.getEntriesByType('navigation')[0];
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          resolve({ paint: paint?.startTime ?? -1, loaded: navigation.loadEventEnd, answered: navigation.responseStart });
        })))
        """;

    public static async Task RunAsync(string server, IReadOnlyList<string> paths)
    {
        await using var chromium = await Chromium.StartAsync();
        Console.WriteLine($"{"page, in the browser",-40} {"answer",8} {"first paint",12} {"loaded",8}   then {"answer",8} {"first paint",12} {"loaded",8} ms");
        foreach (var path in paths)
        {
            var times = new List<Times>();
            for (var repeat = 0; repeat <= Repeats; repeat++) times.Add(await MeasureAsync(chromium.Browser, server + path));
            var later = times.Skip(1).ToList();
            Console.WriteLine(
                $"{path,-40} {times[0].Answered,8:0} {times[0].Painted,12:0} {times[0].Loaded,8:0}        "
                + $"{Median(later, time => time.Answered),8:0} {Median(later, time => time.Painted),12:0} {Median(later, time => time.Loaded),8:0}");
        }
    }

    private static async Task<Times> MeasureAsync(IBrowser browser, string url)
    {
        await using var window = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await window.NewPageAsync();
        var answer = await page.GotoAsync(url, new() { Timeout = 120_000 });
        if (answer is not { Ok: true }) throw new InvalidOperationException($"{url} was answered with {answer?.Status}.");
        var times = await page.EvaluateAsync<JsonElement>(Paint);
        return new Times(
            times.GetProperty("answered").GetDouble(), times.GetProperty("paint").GetDouble(), times.GetProperty("loaded").GetDouble());
    }

    private static double Median(IEnumerable<Times> times, Func<Times, double> which)
    {
        var sorted = times.Select(which).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Milliseconds after the navigation began.</summary>
    private sealed record Times(double Answered, double Painted, double Loaded);
}
