using System.Diagnostics;

namespace Orchestrator.Benchmarks.TrainSpeed;

/// <summary>Images per second, by the clock on the wall and by the processor time of this process. The second hardly changes when others use the machine.</summary>
/// <param name="Wall">Images per second of wall time.</param>
/// <param name="Processor">Images per second of processor time.</param>
internal readonly record struct Speed(double Wall, double Processor)
{
    /// <summary>Runs some work that returns the number of images it handled.</summary>
    public static Speed Of(Func<int> work)
    {
        var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var images = work();
        watch.Stop();
        process.Refresh();
        return new Speed(images / watch.Elapsed.TotalSeconds, images / (process.TotalProcessorTime - processor).TotalSeconds);
    }
}
