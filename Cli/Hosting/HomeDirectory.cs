namespace Orchestrator.Cli.Hosting;

/// <summary>Where the embedded form keeps everything. Default <c>~/.orchestrator</c>.</summary>
internal sealed class HomeDirectory
{
    /// <summary>The environment variable that names another folder.</summary>
    public const string Variable = "ORCHESTRATOR_HOME";

    private HomeDirectory(string root) => Root = root;

    /// <summary>The folder, absolute.</summary>
    public string Root { get; }

    /// <summary>The SQLite database.</summary>
    public string Database => Path.Combine(Root, "orchestrator.db");

    /// <summary>Checkpoints, named by trial and token.</summary>
    public string Checkpoints => Path.Combine(Root, "checkpoints");

    /// <summary>Unpacked data sets.</summary>
    public string Cache => Path.Combine(Root, "cache");

    /// <summary>Held by the process that trains in this home.</summary>
    public string LockFile => Path.Combine(Root, "lock");

    /// <summary>Chooses the folder: the option, the environment variable, the default.</summary>
    public static HomeDirectory Choose(string? option)
    {
        var root = option ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(root))
            root = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".orchestrator");
        return new HomeDirectory(Path.GetFullPath(root));
    }

    /// <summary>Makes the folders, readable by their owner alone.</summary>
    public void Create()
    {
        foreach (var folder in (string[])[Root, Checkpoints, Cache]) PrivateFiles.CreateFolder(folder);
    }
}
