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

    /// <summary>The text of a file that holds a secret, without spaces around it.</summary>
    /// <exception cref="CommandException">There is no such file, or others than its owner can read or change it.</exception>
    public static string ReadSecret(string file)
    {
        if (!File.Exists(file)) throw new CommandException(ExitCode.NotFound, $"There is no file {Path.GetFullPath(file)}.");
        if (!OperatingSystem.IsWindows() && !IsCredential(file) && (File.GetUnixFileMode(file) & ~Owner) is var others and not UnixFileMode.None)
        {
            throw new CommandException(
                ExitCode.BadInput, $"{file} holds a secret, but others may use it ({others}). Allow it to its owner only: chmod 600 {file}");
        }

        return File.ReadAllText(file).Trim();
    }

    // What systemd hands to a service (LoadCredential): it grants the service's user the right by an access list, which looks like rights of the
    // group; the folder lets nobody else in.
    private static bool IsCredential(string file) =>
        Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } folder
        && Path.GetDirectoryName(Path.GetFullPath(file)) == Path.GetFullPath(folder);

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
