namespace Orchestrator.Testing;

/// <summary>
/// Where ./test gathers what the processes of a whole run wrote, to look for secrets in it. Without the variable that names the folder nothing
/// is kept.
/// </summary>
public static class RunLog
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ORCHESTRATOR_TEST_LOGS");

    private static int s_files;

    /// <summary>Keeps what a process wrote.</summary>
    public static void Keep(string text)
    {
        if (Folder is not null && text.Length > 0) File.WriteAllText(NextFile(), text);
    }

    /// <summary>Keeps the logs in a folder that is about to be deleted.</summary>
    public static void KeepFiles(string folder)
    {
        if (Folder is null || !Directory.Exists(folder)) return;
        foreach (var log in Directory.EnumerateFiles(folder, "*log", SearchOption.AllDirectories)) File.Copy(log, NextFile());
    }

    private static string NextFile() => Path.Combine(Folder!, $"{Environment.ProcessId}-{Interlocked.Increment(ref s_files)}.log");
}
