using System.Globalization;

namespace Orchestrator.Testing.Servers;

/// <summary>Sends signals to processes.</summary>
public static class Signal
{
    /// <summary>Sends a signal, such as <c>TERM</c>, <c>STOP</c> or <c>CONT</c>, to one process.</summary>
    /// <exception cref="InvalidOperationException">There is no such process.</exception>
    public static Task SendAsync(int process, string signal) =>
        new Launcher().RunAsync("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
}
