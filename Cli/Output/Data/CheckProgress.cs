using Orchestrator.Worker.Datasets;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>A bar for each data set that is decoded; nothing where standard error is no terminal.</summary>
internal static class CheckProgress
{
    /// <summary>Does the work on another thread and draws meanwhile.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<T> RunAsync<T>(Func<IPreparationWatch, T> work, CancellationToken stop)
    {
        if (Console.IsErrorRedirected) return await Task.Run(() => work(new Watch(null, stop)), CancellationToken.None);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress => Task.Run(() => work(new Watch(progress, stop)), CancellationToken.None));
    }

    private sealed class Watch(ProgressContext? progress, CancellationToken stop) : IPreparationWatch
    {
        private ProgressTask? _bar;

        public bool ShouldStop => stop.IsCancellationRequested;

        public void Started(string dataset, int images) => _bar = progress?.AddTask(Markup.Escape(dataset), maxValue: images);

        public void Decoded(int images) => _bar?.Increment(images);
    }
}
