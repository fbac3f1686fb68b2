using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Orchestrator.SystemTests;

/// <summary>The real command as a process of its own.</summary>
internal sealed class OrchestratorProcess : IDisposable
{
    /// <summary>How long a test waits for a process before it says what it waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private OrchestratorProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    public static OrchestratorProcess Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    public static OrchestratorProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new OrchestratorProcess(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        RunAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command with further variables to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var code = await process.WaitAsync();
        return (code, process.Output, process.Errors);
    }

    public async Task<int> WaitAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>
    /// SIGTERM, which the host treats as Ctrl-C. Not SIGINT itself: a process inherits it as ignored when the tests run in the background.
    /// </summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
        RunLog.Keep(Output + Errors);
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text) text.AppendLine(line);
    }

    private static string Read(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    private static string Program()
    {
        // tests/System.Tests/bin/CONFIGURATION/net10.0/ -> Cli/bin/CONFIGURATION/net10.0/orchestrator
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf("Cli", "bin", here.Parent!.Name, here.Name, "orchestrator");
    }
}
