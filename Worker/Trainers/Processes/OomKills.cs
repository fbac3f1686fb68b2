using System.Globalization;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>
/// Counts processes that the kernel killed because memory ran out. A killed process cannot say so itself, and a SIGKILL from elsewhere looks
/// the same.
/// </summary>
internal sealed class OomKills
{
    private const string Counter = "oom_kill";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _seen;

    /// <summary>Watches some files with a line <c>oom_kill N</c>; those that do not exist count nothing.</summary>
    public OomKills(IEnumerable<string> files) => _seen = files.Distinct(StringComparer.Ordinal).ToDictionary(file => file, Read, StringComparer.Ordinal);

    /// <summary>The counters of this process's control group (both versions) and of the machine.</summary>
    public static IReadOnlyList<string> SystemFiles() => ["/proc/vmstat", .. GroupFiles("/proc/self/cgroup")];

    /// <summary>Whether one was killed since the start that was not taken yet; takes it.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            var rose = _seen.Keys.Where(file => Read(file) > _seen[file]).ToList();
            foreach (var file in rose) _seen[file]++;
            return rose.Count > 0;
        }
    }

    private static IEnumerable<string> GroupFiles(string groups)
    {
        if (!File.Exists(groups)) yield break;
        foreach (var parts in File.ReadAllLines(groups).Select(line => line.Split(':', 3)).Where(parts => parts.Length == 3))
        {
            // A container sees its group as the root of the mounted tree, whatever path the list shows.
            foreach (var path in (string[])[parts[2].Trim('/'), ""])
            {
                if (parts[1].Length == 0) yield return Path.Combine("/sys/fs/cgroup", path, "memory.events");
                if (parts[1] == "memory") yield return Path.Combine("/sys/fs/cgroup/memory", path, "memory.oom_control");
            }
        }
    }

    private static long Read(string file)
    {
        if (!File.Exists(file)) return 0;
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(Counter + " ", StringComparison.Ordinal));
        return long.TryParse(line?[(Counter.Length + 1)..], CultureInfo.InvariantCulture, out var count) ? count : 0;
    }
}
