using System.Globalization;

namespace Orchestrator.Cli.Cluster.Processes;

/// <summary>
/// A process that can be told from a later one with the same number: numbers are given again, after a reboot also at once.
/// </summary>
/// <param name="Pid">Its number.</param>
/// <param name="StartedAt">When it started, in the kernel's clock ticks since the boot.</param>
/// <param name="Boot">Which boot.</param>
internal sealed record ProcessIdentity(int Pid, long StartedAt, string Boot)
{
    // In /proc/PID/stat, counted after the program's name, which ends in the last bracket and may hold anything.
    private const int StateField = 0;
    private const int StartField = 19;

    private static readonly Lazy<string> CurrentBoot = new(() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim());

    /// <summary>Whether that process runs. One that ended and only waits for its parent to look does not.</summary>
    public bool IsAlive() => Of(Pid) == this;

    /// <summary>The running process with this number, or null.</summary>
    public static ProcessIdentity? Of(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[StateField] is "Z" or "X"
                ? null
                : new ProcessIdentity(pid, long.Parse(fields[StartField], CultureInfo.InvariantCulture), CurrentBoot.Value);
        }
        catch (IOException)
        {
            // No such file, or the process ended while it was read.
            return null;
        }
    }
}
