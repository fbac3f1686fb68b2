namespace Orchestrator.Worker.Trainers.Child;

/// <summary>Which process the kernel ends when memory runs out.</summary>
internal static class MemoryPressure
{
    private const string LinuxFile = "/proc/self/oom_score_adj";

    // Of 1000: far more than the agent, and still less than a process that has nearly all memory.
    private const string Score = "500";

    /// <summary>Makes this process the kernel's choice before its agent, which can say what happened and start another one.</summary>
    public static void PreferThisProcess()
    {
        try
        {
            File.WriteAllText(LinuxFile, Score);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A container may forbid it; the agent is mostly the smaller process in any case.
        }
    }
}
