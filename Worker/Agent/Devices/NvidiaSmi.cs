using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Orchestrator.Telemetry;

namespace Orchestrator.Worker.Agent.Devices;

/// <summary>Asks NVIDIA's program how the machine's GPUs are: a process of its own, so that a driver that hangs holds up nothing here.</summary>
/// <param name="program">The program; default: the one on the path.</param>
internal sealed class NvidiaSmi(string program = "nvidia-smi")
{
    private const string Query = "--query-gpu=index,uuid,utilization.gpu,memory.used,temperature.gpu";
    private const string Format = "--format=csv,noheader,nounits";
    private const long Mebibyte = 1L << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Each GPU with how it is; null when the program is not there, fails, or does not answer within 5 s.</summary>
    public async Task<IReadOnlyList<GpuState>?> AskAsync(TimeProvider time, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        var start = new ProcessStartInfo(program, [Query, Format]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                var errors = process.StandardError.ReadToEndAsync(either.Token);
                var text = await process.StandardOutput.ReadToEndAsync(either.Token);
                await errors;
                await process.WaitForExitAsync(either.Token);
                return process.ExitCode == 0 ? Parse(text) : null;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>Reads what the program prints; lines that are none of a GPU are left out, and numbers that it does not know are null.</summary>
    internal static IReadOnlyList<GpuState> Parse(string text) =>
    [
        .. from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let fields = line.Split(',', StringSplitOptions.TrimEntries)
           where fields.Length == 5 && int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
           select new GpuState(
               fields[0], fields[1],
               new DeviceReading(
                   Number(fields[2]) is { } percent ? Math.Clamp(percent / 100, 0, 1) : null,
                   Number(fields[3]) is { } mebibytes ? (long)(mebibytes * Mebibyte) : null,
                   Number(fields[4]))),
    ];

    // "[N/A]" and "[Not Supported]" where the card does not tell.
    private static double? Number(string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
