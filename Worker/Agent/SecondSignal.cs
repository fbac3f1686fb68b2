using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace Orchestrator.Worker.Agent;

/// <summary>
/// Leaves at once when the process is told to stop for the second time. Trials that train then are taken up again from their last checkpoint
/// when their lease has ended.
/// </summary>
internal sealed class SecondSignal : IHostedService, IDisposable
{
    // What a shell reports for a process that Ctrl-C ended.
    private const int Interrupted = 130;

    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _signals;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT])
            _registrations.Add(PosixSignalRegistration.Create(signal, _ => Count()));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void Count()
    {
        if (Interlocked.Increment(ref _signals) > 1) Environment.Exit(Interrupted);
    }
}
