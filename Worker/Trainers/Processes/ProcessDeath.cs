using System.Globalization;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>How a trainer process ended that nobody had told to.</summary>
/// <param name="Device">Its device's name.</param>
/// <param name="ProcessId">Its number.</param>
/// <param name="Status">Its exit status; 128 and the signal's number when a signal ended it.</param>
/// <param name="IsOutOfMemory">Whether the kernel ended it because memory ran out.</param>
/// <param name="PeakBytes">The most memory it was seen with.</param>
/// <param name="LastLines">The last that it printed.</param>
internal sealed record ProcessDeath(
    string Device, int ProcessId, int Status, bool IsOutOfMemory, long? PeakBytes, IReadOnlyList<string> LastLines)
{
    private const int SignalBase = 128;
    private const int Kill = 9;

    private static readonly Dictionary<int, string> Signals = new()
    {
        [4] = "SIGILL", [6] = "SIGABRT", [7] = "SIGBUS", [8] = "SIGFPE", [Kill] = "SIGKILL", [11] = "SIGSEGV", [15] = "SIGTERM",
    };

    /// <summary>Whether this status is what a process leaves that got SIGKILL.</summary>
    public static bool WasKilled(int status) => status == SignalBase + Kill;

    /// <summary>What that makes of an attempt that it trained.</summary>
    public TrainingOutcome.Failed Outcome(long? deviceBytes) => new(
        IsOutOfMemory ? FailureCause.OutOfMemory : FailureCause.Crashed, Describe(), PeakBytes, IsOutOfMemory ? deviceBytes : null);

    /// <summary>For people, with what it printed.</summary>
    public string Describe()
    {
        var how = IsOutOfMemory ? "was ended by the kernel because memory ran out" + Peak()
            : Signals.TryGetValue(Status - SignalBase, out var signal) ? $"was ended by {signal}"
            : $"ended with status {Status}";
        var printed = LastLines.Count == 0 ? "It printed nothing." : $"The last that it printed: {string.Join(" | ", LastLines)}";
        return $"The training process {ProcessId} of {Device} {how}. {printed}";
    }

    private string Peak() =>
        PeakBytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"; it had {bytes / (1024.0 * 1024):N0} MiB or more") : "";
}
