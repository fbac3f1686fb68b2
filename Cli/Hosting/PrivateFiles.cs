namespace Orchestrator.Cli.Hosting;

/// <summary>Files and folders that only their owner can read.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder, unless it is there.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
    }

    /// <summary>Writes a file, or replaces one. It is private from its first byte on.</summary>
    public static void Write(string file, string text)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        using var writer = new StreamWriter(new FileStream(file, options));
        writer.Write(text);
    }
}
