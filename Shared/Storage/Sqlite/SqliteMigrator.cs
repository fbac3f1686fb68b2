using Microsoft.EntityFrameworkCore;

namespace Orchestrator.Storage.Sqlite;

/// <summary>
/// Migrates the file under a lock file of our own. EF's own lock is a row without an owner or a time limit: a process killed while it
/// migrates would leave every later start waiting for ever. Whoever holds the file lock knows that such a row is left over.
/// </summary>
internal sealed class SqliteMigrator(SqliteDatabase database)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(100);

    /// <summary>Creates the file or brings it up to date; waits while another process does.</summary>
    public async Task MigrateAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database.Path)!);
        await using var held = await LockAsync(stop);
        await using var context = database.CreateContext();
        if (!(await context.Database.GetPendingMigrationsAsync(stop)).Any()) return;

        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
        await context.Database.MigrateAsync(stop);

        // A property of the file: readers then do not wait for a writer, nor a writer for readers.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop);
    }

    private async Task<FileStream> LockAsync(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(database.Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (IsHeldByAnother(failure))
            {
                // Real time, whatever clock the store has: the holder is another process.
                await Task.Delay(LookAgainAfter, TimeProvider.System, stop);
            }
        }
    }

    // The system's own error numbers: EWOULDBLOCK on Linux (11) and macOS (35), a sharing or lock violation on Windows (32, 33).
    private static bool IsHeldByAnother(IOException failure) => (failure.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
