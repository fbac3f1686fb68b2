using System.Diagnostics;

namespace Orchestrator.Worker.Tests.Datasets.Fetching;

/// <summary>A file system in memory that is soon full.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    /// <summary>Where it is mounted.</summary>
    public string Path { get; }

    /// <summary>Mounts one over an empty folder; null where this user or this machine cannot.</summary>
    public static SmallDisk? TryMount(string folder, int kilobytes) =>
        OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder) == 0 ? new SmallDisk(folder) : null;

    /// <summary>Makes room.</summary>
    public void GrowTo(int kilobytes) => Assert.Equal(0, Run("mount", "-o", $"remount,size={kilobytes}k", Path));

    public void Dispose() => Run("umount", Path);

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
