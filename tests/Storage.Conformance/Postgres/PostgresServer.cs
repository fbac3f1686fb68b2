using System.Diagnostics;
using Npgsql;

namespace Orchestrator.Storage.Conformance.Postgres;

/// <summary>
/// A PostgreSQL server of the test run's own: a throw-away cluster that listens on a socket in a temporary folder only. Started when the
/// first test asks for it, stopped after the last.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? _connection;
    private static TempFolder? _folder;

    /// <summary>Connects to a database of the server; null when the machine has no PostgreSQL.</summary>
    public static async Task<string?> ConnectAsync(string database)
    {
        if (Programs() is not { } programs) return null;
        await Gate.WaitAsync();
        try
        {
            _connection ??= await StartAsync(programs);
            return new NpgsqlConnectionStringBuilder(_connection) { Database = database }.ToString();
        }
        finally
        {
            Gate.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_folder is null) return;
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"{Programs()}/pg_ctl", $"stop -m immediate -D {_folder.File("cluster")}");
        _folder.Dispose();
    }

    // Where Debian and Ubuntu put it, a folder for each version.
    private static string? Programs()
    {
        var installed = new DirectoryInfo("/usr/lib/postgresql");
        return installed.Exists ? installed.GetDirectories("bin", SearchOption.AllDirectories).Select(bin => bin.FullName).Order().LastOrDefault(HasServer) : null;
    }

    private static bool HasServer(string folder) => File.Exists(Path.Combine(folder, "initdb"));

    private static async Task<string> StartAsync(string programs)
    {
        _folder = new TempFolder();
        if (Environment.IsPrivilegedProcess) await ExecuteAsync("chown", $"postgres {_folder.Path}");
        await RunAsync($"{programs}/initdb", $"-D {_folder.File("cluster")} --auth=trust --username=postgres --no-sync");

        // Nothing here has to survive a power cut.
        var options = $"-c listen_addresses= -c unix_socket_directories={_folder.Path} -c fsync=off -c synchronous_commit=off -c max_connections=300";
        await RunAsync($"{programs}/pg_ctl", $"start -w -D {_folder.File("cluster")} -l {_folder.File("log")} -o \"{options}\"");
        return new NpgsqlConnectionStringBuilder
        {
            Host = _folder.Path, Username = "postgres", MaxPoolSize = 10, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 1,
        }.ToString();
    }

    // The server refuses to run as root.
    private static Task RunAsync(string program, string arguments) =>
        Environment.IsPrivilegedProcess ? ExecuteAsync("runuser", $"-u postgres -- {program} {arguments}") : ExecuteAsync(program, arguments);

    private static async Task ExecuteAsync(string program, string arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}.");
    }
}
