using Orchestrator.Worker.Datasets.Fetching;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>A bar for each file that is downloaded, with speed and remaining time; lines of text where standard error is no terminal.</summary>
internal static class FetchProgress
{
    /// <summary>Does the work and draws meanwhile.</summary>
    public static async Task<T> RunAsync<T>(DatasetSource source, Func<IFetchWatch, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            await Console.Error.WriteLineAsync($"Downloading {DatasetTable.Size(source.Bytes)}.");
            return await work(new Lines());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .StartAsync(progress => work(new Bars(console, progress)));
    }

    private sealed class Lines : IFetchWatch
    {
        public void Started(RemoteFile file, long already) =>
            Console.Error.WriteLine($"{file.Name}: {DatasetTable.Size(file.Bytes)}{(already > 0 ? $", {DatasetTable.Size(already)} of it here already" : "")}");

        public void Received(long bytes)
        {
        }

        public void Says(string what) => Console.Error.WriteLine(what);
    }

    private sealed class Bars(IAnsiConsole console, ProgressContext progress) : IFetchWatch
    {
        private ProgressTask? _bar;

        public void Started(RemoteFile file, long already)
        {
            _bar = progress.AddTask(Markup.Escape(file.Name), maxValue: file.Bytes);
            _bar.Value = already;
        }

        public void Received(long bytes) => _bar?.Increment(bytes);

        public void Says(string what) => console.MarkupLineInterpolated($"[grey]{what}[/]");
    }
}
