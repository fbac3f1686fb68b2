using System.Text.Json;
using Microsoft.Playwright;

namespace Orchestrator.Benchmarks.BrowserSpeed;

/// <summary>A page that stays open while the server has news every second: what it holds in memory, after everything that can be is collected.</summary>
internal static class OpenPage
{
    public static async Task RunAsync(string url, int minutes)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var window = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await window.NewPageAsync();
        await page.AddInitScriptAsync("window.updates = 0; document.addEventListener('page:updated', () => window.updates++);");
        await page.GotoAsync(url, new() { Timeout = 120_000 });
        var tools = await window.NewCDPSessionAsync(page);
        await tools.SendAsync("Performance.enable");
        Console.WriteLine("minute  updates  heap MiB    nodes  listeners  documents");
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        for (var minute = 1; minute <= minutes && await timer.WaitForNextTickAsync(); minute++)
        {
            await tools.SendAsync("HeapProfiler.collectGarbage");
            var metrics = await MetricsAsync(tools);
            Console.WriteLine(
                $"{minute,6} {await page.EvaluateAsync<int>("window.updates"),8} {metrics["JSHeapUsedSize"] / 1048576,9:0.00} {metrics["Nodes"],8:0} "
                + $"{metrics["JSEventListeners"],10:0} {metrics["Documents"],10:0}");
        }
    }

    private static async Task<Dictionary<string, double>> MetricsAsync(ICDPSession tools)
    {
        var answer = await tools.SendAsync("Performance.getMetrics") ?? throw new InvalidOperationException("The browser has no metrics.");
        return answer.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
    }
}
