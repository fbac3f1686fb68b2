using System.Text.Json;

namespace Orchestrator.Browser.Tests.Hosting;

/// <summary>The accessibility checker axe-core (a development dependency in Dashboard/package.json), run in the page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Repository.PathOf("Dashboard", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>The problems of the page that axe-core calls serious or critical: rule, what it is, and the first elements concerned.</summary>
    public static async Task<IReadOnlyList<string>> SeriousProblemsAsync(IPage page)
    {
        // Evaluated and not added as a script, which the content policy forbids.
        await page.EvaluateAsync(Source.Value);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations");
        return
        [
            .. found.EnumerateArray()
                .Where(problem => problem.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(problem => $"{problem.GetProperty("id").GetString()}: {problem.GetProperty("help").GetString()}: {Elements(problem)}"),
        ];
    }

    private static string Elements(JsonElement problem) =>
        string.Join(" | ", problem.GetProperty("nodes").EnumerateArray().Take(3).Select(node => node.GetProperty("html").GetString()));
}
