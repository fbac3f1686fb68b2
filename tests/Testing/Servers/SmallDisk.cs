using System.Globalization;

namespace Orchestrator.Testing.Servers;

/// <summary>A small file system in memory that a test can fill up. Needs root.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private const string Ballast = "ballast";
    private readonly TempFolder _folder = new();

    private SmallDisk()
    {
    }

    /// <summary>Why this machine has none; null when it has.</summary>
    public static string? WhyUnavailable => Environment.IsPrivilegedProcess ? null : "Mounting a small disk needs root.";

    /// <summary>Where it is mounted.</summary>
    public string Path => _folder.Path;

    /// <summary>Bytes that are free.</summary>
    public long FreeBytes => new DriveInfo(Path).AvailableFreeSpace;

    /// <summary>Mounts an empty one.</summary>
    public static async Task<SmallDisk> MountAsync(int mebibytes)
    {
        var disk = new SmallDisk();
        var size = mebibytes.ToString(CultureInfo.InvariantCulture);
        await new Launcher().RunAsync("mount", ["-t", "tmpfs", "-o", $"size={size}m,mode=0755", "orchestrator-test", disk.Path]);
        return disk;
    }

    /// <summary>Takes up all space that is left, but for some bytes.</summary>
    public async Task FillAsync(long leaveBytes = 0)
    {
        await using var file = new FileStream(System.IO.Path.Combine(Path, Ballast), FileMode.Append, FileAccess.Write);
        var block = new byte[4096];
        try
        {
            while (FreeBytes > leaveBytes)
            {
                await file.WriteAsync(block);
                await file.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Full, as it should be; who else writes to the disk may have been faster.
        }
    }

    /// <summary>Gives back what <see cref="FillAsync"/> took.</summary>
    public void Relieve() => File.Delete(System.IO.Path.Combine(Path, Ballast));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Lazily: a process that is about to end may still have a file open.
        await new Launcher().RunAsync("umount", ["--lazy", Path]);
        _folder.Dispose();
    }
}
