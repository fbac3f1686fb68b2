using Orchestrator.Cli.Cluster.Processes;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Cluster.Servers;

/// <summary>The user that PostgreSQL runs as: it refuses root.</summary>
internal static class ServerUser
{
    private const string Accounts = "/etc/passwd";
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <summary>Puts what changes the user before a command, when this process is root's.</summary>
    public static IReadOnlyList<string> Run(params string[] command)
    {
        if (!Environment.IsPrivilegedProcess) return command;
        var (user, group) = Find();
        return ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--", .. command];
    }

    /// <summary>Makes a folder that only the server's user can enter.</summary>
    public static async Task CreateFolderAsync(string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        PrivateFiles.CreateFolder(folder);
        await OwnAsync(folder, stop);
    }

    /// <summary>Gives a file or folder to the server's user.</summary>
    public static async Task OwnAsync(string path, CancellationToken stop)
    {
        if (!Environment.IsPrivilegedProcess) return;
        var (user, group) = Find();
        await ShortCommand.RunAsync(["chown", $"{user}:{group}", path], "", stop);
    }

    private static (string User, string Group) Find()
    {
        var accounts = File.ReadLines(Accounts).Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        var account = Candidates.Select(name => accounts.Find(fields => fields[0] == name)).FirstOrDefault(found => found is not null)
            ?? throw new CommandException(
                ExitCode.Failure, $"PostgreSQL does not run as root, and {Accounts} has neither postgres nor nobody. Run this as another user.");
        return (account[2], account[3]);
    }
}
