namespace Orchestrator.Cli.Hosting;

/// <summary>
/// Held while a process trains in a home folder. The operating system drops it when the process dies, however it dies, so whoever
/// gets it knows that every worker this home has seen before is gone.
/// </summary>
internal sealed class HomeLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _note;

    private HomeLock(FileStream @lock, string note) => (_lock, _note) = (@lock, note);

    /// <summary>Takes the lock, or returns null and what its holder noted.</summary>
    public static HomeLock? TryTake(HomeDirectory home, out string holder)
    {
        // The note is a file of its own: the lock file cannot be opened by anyone else while it is held.
        var note = home.LockFile + ".holder";
        try
        {
            holder = "";
            return new HomeLock(new FileStream(home.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), note);
        }
        catch (IOException)
        {
            holder = File.Exists(note) ? File.ReadAllText(note).Trim() : "another process";
            return null;
        }
    }

    /// <summary>Notes who holds it, for the message that another process prints.</summary>
    public void Note(string text) => File.WriteAllText(_note, text + "\n");

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_note);
        _lock.Dispose();
    }
}
