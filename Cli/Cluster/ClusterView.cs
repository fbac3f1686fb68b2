using System.Diagnostics;
using System.Globalization;

namespace Orchestrator.Cli.Cluster;

/// <summary>Writes a line when a step begins, and one when it is done; steps may run side by side.</summary>
internal sealed class ClusterView(TextWriter output)
{
    private const int TitleWidth = 12;

    private readonly Lock _lock = new();

    /// <summary>Does a step and shows what came of it and how long it took.</summary>
    public async Task<string> StepAsync(string title, Func<Task<string>> step)
    {
        var watch = Stopwatch.StartNew();
        Write($"{title.PadRight(TitleWidth)} ...");
        var said = await step();
        Write(string.Create(CultureInfo.InvariantCulture, $"{title.PadRight(TitleWidth)} {said} ({watch.Elapsed.TotalSeconds:0.0} s)"));
        return said;
    }

    /// <summary>Shows a sentence.</summary>
    public void Say(string sentence) => Write(sentence);

    private void Write(string line)
    {
        lock (_lock) output.WriteLine(line);
    }
}
