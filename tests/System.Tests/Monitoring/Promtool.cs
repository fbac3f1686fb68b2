using System.Diagnostics;

namespace Orchestrator.SystemTests.Monitoring;

/// <summary>Prometheus's own checks, where the machine has them.</summary>
internal static class Promtool
{
    private const string Program = "/usr/bin/promtool";

    public static bool IsInstalled => File.Exists(Program);

    /// <summary>Runs a check, on a text where it takes one.</summary>
    public static async Task<(int Status, string Said)> CheckAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
