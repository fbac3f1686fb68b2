using System.Diagnostics;
using System.Text;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>A coordinator or worker: the real command as a process of its own.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private Node(string name, Process process)
    {
        Name = name;
        _process = process;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the test calls it.</summary>
    public string Name { get; }

    /// <summary>Its process id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>What it printed so far.</summary>
    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    /// <summary>Starts the command.</summary>
    public static Node Start(string name, Launcher launcher, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        // tests/Faults.Tests/bin/CONFIGURATION/net10.0/ -> Cli/bin/CONFIGURATION/net10.0/orchestrator
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Repository.PathOf("Cli", "bin", here.Parent!.Name, here.Name, "orchestrator");
        return new Node(name, Process.Start(launcher.Prepare(program, arguments, environment))!);
    }

    /// <summary>Returns once it printed the text.</summary>
    /// <exception cref="TimeoutException">It did not within 4 min; the message has its log.</exception>
    public Task SaysAsync(string text) => Eventually.TrueAsync(
        () => Task.FromResult(
            Log.Contains(text, StringComparison.Ordinal)
            || (HasEnded ? throw new InvalidOperationException($"{Name} ended before it said '{text}'.\n{Log}") : false)),
        $"{Name} says '{text}'",
        Patience);

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Sends a signal such as <c>STOP</c>, <c>CONT</c> or <c>ABRT</c>.</summary>
    public Task SignalAsync(string signal) => Signal.SendAsync(ProcessId, signal);

    /// <summary>SIGTERM, and waits until it has left in good order. Returns its exit status.</summary>
    public async Task<int> LeaveAsync()
    {
        await SignalAsync("TERM");
        return await EndsAsync();
    }

    /// <summary>Waits until it ends by itself, at most 4 min. Returns its exit status.</summary>
    public async Task<int> EndsAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Lines of warnings and errors, the last of them.</summary>
    public IEnumerable<string> Complaints() => Log.Split('\n').Where(line => line.Contains(" warn: ", StringComparison.Ordinal)
        || line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal)).TakeLast(15);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!HasEnded) await KillAsync();
        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_log) _log.AppendLine(line);
    }
}
