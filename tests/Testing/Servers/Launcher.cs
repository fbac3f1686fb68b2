using System.Diagnostics;
using Orchestrator.Testing.Network;

namespace Orchestrator.Testing.Servers;

/// <summary>Starts programs as a certain user and, where asked for, on a host of a <see cref="TestNetwork"/>.</summary>
/// <param name="User">The user; used only when the tests run as root, otherwise programs run as who runs the tests.</param>
/// <param name="Host">The host; null: this machine as it is.</param>
public sealed record Launcher(string? User = null, NetworkHost? Host = null)
{
    private bool ChangesUser => User is not null && Environment.IsPrivilegedProcess;

    /// <summary>The start of a program. The process that starts is the program itself, so it can be signalled by its id.</summary>
    public ProcessStartInfo Prepare(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        // Both ip and setpriv replace themselves by the program.
        string[] words =
        [
            .. Host is null ? [] : Host.CommandPrefix,
            .. ChangesUser ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups"] : Array.Empty<string>(),
            program,
            .. arguments,
        ];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    /// <summary>Runs a program to its end and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit status than 0; the message has what it printed.</exception>
    public async Task<string> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Process.Start(Prepare(program, arguments, environment))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.\n{await output}{await errors}");
        return await output;
    }

    /// <summary>Gives a file or folder to <see cref="User"/>, with what is in it.</summary>
    public async Task HandOverAsync(string path)
    {
        if (ChangesUser) await new Launcher().RunAsync("chown", ["-R", $"{User}:", path]);
    }
}
