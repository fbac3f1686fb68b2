using System.Diagnostics;

namespace Orchestrator.Cli.Cluster.Processes;

/// <summary>Runs a program to its end.</summary>
internal static class ShortCommand
{
    /// <summary>Runs it; what it must not show to others on the machine, such as a password, goes to its input.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> TryAsync(
        IReadOnlyList<string> command, string input, IReadOnlyDictionary<string, string>? environment, CancellationToken stop)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            // A folder that every user may enter: a server's user cannot enter ours.
            WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), stop);
            process.StandardInput.Close();
            await process.WaitForExitAsync(stop);
        }
        catch (IOException)
        {
            // It ended without reading its input; its exit status says what that means.
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Runs it and returns what it prints.</summary>
    /// <exception cref="CommandException">It failed; the message has what it said.</exception>
    public static async Task<string> RunAsync(IReadOnlyList<string> command, string input, CancellationToken stop)
    {
        var (code, output, errors) = await TryAsync(command, input, null, stop);
        return code == 0
            ? output
            : throw new CommandException(ExitCode.Failure, $"{command[0]} ended with status {code}: {errors.Trim()} {output.Trim()}".TrimEnd());
    }
}
