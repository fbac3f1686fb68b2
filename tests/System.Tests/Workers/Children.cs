using System.Diagnostics;
using System.Globalization;

namespace Orchestrator.SystemTests.Workers;

/// <summary>The processes that a process started.</summary>
internal static class Children
{
    /// <summary>Their numbers, in the order of their start.</summary>
    public static IReadOnlyList<int> Of(int parent) =>
        [.. Process.GetProcesses().Where(process => ParentOf(process.Id) == parent).Select(process => process.Id).Order()];

    /// <summary>Whether a process runs; one that ended and was not asked for its status does not.</summary>
    public static bool IsRunning(int processId) => Stat(processId) is [not "Z", ..];

    private static int? ParentOf(int processId) =>
        Stat(processId) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : null;

    // /proc/N/stat is "N (name) STATE PARENT ..."; a name may have blanks and brackets.
    private static string[] Stat(int processId)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{processId}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
