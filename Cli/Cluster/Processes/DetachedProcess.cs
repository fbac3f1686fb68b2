using System.Diagnostics;

namespace Orchestrator.Cli.Cluster.Processes;

/// <summary>Starts processes that go on when this one and its terminal are gone, with their output in a file.</summary>
/// <param name="Program">The program's file.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Log">The file that its output is added to.</param>
internal sealed record DetachedProcess(string Program, IReadOnlyList<string> Arguments, string Log)
{
    /// <summary>Variables beyond those of this process; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Where it runs; null for where this process does.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Starts it.</summary>
    /// <exception cref="CommandException">It ended at once; the message has the end of its log.</exception>
    public ProcessIdentity Start()
    {
        // setsid makes it a session of its own, so that neither Ctrl-C nor a closed terminal reaches it; both execs keep the number.
        string[] shell = ["-c", "exec setsid \"$@\" >>\"$0\" 2>&1 </dev/null", Log, Program];
        var start = new ProcessStartInfo("/bin/sh", [.. shell, .. Arguments]) { WorkingDirectory = WorkingDirectory ?? "" };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        return ProcessIdentity.Of(process.Id) ?? throw new CommandException(ExitCode.Failure, $"{Program} ended at once.\n{LogTail.Of(Log)}");
    }
}
