using System.Globalization;
using Orchestrator.Benchmarks.BrowserSpeed;

// See benchmarks/pages.sh and benchmarks/browser_memory.sh, which start the dashboard and call this.
const string usage = """
    Usage: BrowserSpeed paint SERVER PATH...          milliseconds to the first paint of each page, the first time and the median of four more
           BrowserSpeed memory SERVER PATH MINUTES    a page that stays open: its memory each minute
    """;

switch (args)
{
    case ["paint", var server, .. var paths] when paths.Length > 0:
        await FirstPaint.RunAsync(server, paths);
        return 0;
    case ["memory", var server, var path, var minutes]:
        await OpenPage.RunAsync(server + path, int.Parse(minutes, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}
