namespace Orchestrator.Cli.Cluster;

/// <summary>Held while a cluster is started or stopped, so that two commands do not undo each other's steps.</summary>
internal static class ClusterLock
{
    /// <summary>Takes the lock; the operating system drops it when the process ends, however it does.</summary>
    /// <exception cref="CommandException">Another command holds it.</exception>
    public static IDisposable Take(ClusterFolder folder)
    {
        folder.Create();
        try
        {
            return new FileStream(Path.Combine(folder.Home.Root, "cluster.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new CommandException(ExitCode.Busy, $"Another command is starting or stopping the cluster of {folder.Home.Root}.");
        }
    }
}
