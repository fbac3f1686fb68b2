using System.Globalization;

namespace Orchestrator.Worker.Cost;

/// <summary>How busy all cores of the machine have been since it started, in ticks of the kernel. Linux only.</summary>
/// <param name="Busy">Ticks in which a core did something, for whichever process, and those that other virtual machines took.</param>
/// <param name="Total">All ticks of all cores.</param>
internal sealed record ProcessorLoad(long Busy, long Total)
{
    /// <summary>Busy cores more than expected that are taken for the system's own small duties.</summary>
    public const double Noise = 0.3;

    private const string File = "/proc/stat";
    private const int Idle = 3;
    private const int WaitingForDisk = 4;

    /// <summary>The counts now; null where they cannot be read.</summary>
    public static ProcessorLoad? Now()
    {
        if (!System.IO.File.Exists(File)) return null;
        var ticks = System.IO.File.ReadLines(File).First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Take(8).Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new ProcessorLoad(ticks.Sum() - ticks[Idle] - ticks[WaitingForDisk], ticks.Sum());
    }

    /// <summary>Cores that were busy on average from this moment to a later one; null when too little time lies between to tell.</summary>
    public double? BusyCoresUntil(ProcessorLoad? later)
    {
        if (later is null || later.Total - Total < Environment.ProcessorCount) return null;
        return (double)(later.Busy - Busy) / (later.Total - Total) * Environment.ProcessorCount;
    }
}
