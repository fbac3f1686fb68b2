namespace Orchestrator.Cli.Cluster.Processes;

/// <summary>The end of a log, for messages.</summary>
internal static class LogTail
{
    private const int Lines = 12;

    /// <summary>The file's last lines with its name above them.</summary>
    public static string Of(string file)
    {
        var lines = File.Exists(file) ? File.ReadLines(file).TakeLast(Lines).ToList() : [];
        return lines.Count == 0 ? $"{file} is empty." : $"{file} ends with:\n  {string.Join("\n  ", lines)}";
    }
}
