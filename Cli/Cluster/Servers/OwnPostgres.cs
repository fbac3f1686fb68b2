using System.Globalization;
using Npgsql;
using Orchestrator.Cli.Cluster.Processes;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Cluster.Servers;

/// <summary>A PostgreSQL server for this cluster alone, from the installed programs: on loopback, with a password of its own.</summary>
internal sealed class OwnPostgres(ClusterFolder folder, PostgresPrograms programs) : IClusterServer
{
    private const string User = "orchestrator";
    private const string Database = "orchestrator";
    private const string SystemDatabase = "postgres";

    // Room for many workers on one machine, each with a pool of connections.
    private const int Connections = 300;

    /// <inheritdoc/>
    public string Description => programs.Version > 0 ? $"PostgreSQL {programs.Version}, a server of its own" : "PostgreSQL, a server of its own";

    private string Data => DataFolder(folder);

    /// <summary>
    /// Where a home's server keeps its data. Root's server runs as another user, who cannot enter a home below /root: then it is a folder
    /// below /var/lib, named by the home.
    /// </summary>
    public static string DataFolder(ClusterFolder folder) => Path.Combine(Parent(folder), "postgres");

    /// <summary>The server for a home's data, or for new ones; null when PostgreSQL is not installed.</summary>
    /// <exception cref="CommandException">The data are of a version that is not installed.</exception>
    public static OwnPostgres? Find(ClusterFolder folder)
    {
        var marker = Path.Combine(DataFolder(folder), "PG_VERSION");
        if (!File.Exists(marker)) return PostgresPrograms.Find() is { } newest ? new OwnPostgres(folder, newest) : null;
        var version = int.Parse(File.ReadAllText(marker), CultureInfo.InvariantCulture);
        return PostgresPrograms.FindFor(version) is { } same
            ? new OwnPostgres(folder, same)
            : throw new CommandException(
                ExitCode.Failure,
                $"The data in {DataFolder(folder)} are PostgreSQL {version}'s, which is not installed. "
                + $"Install {PostgresPrograms.Package}-{version}, or remove them with: orchestrator cluster down --purge");
    }

    /// <inheritdoc/>
    public async Task StartAsync(ClusterBook book, CancellationToken stop)
    {
        var password = folder.Secret("postgres-password");
        if (!File.Exists(Path.Combine(Data, "PG_VERSION"))) await InitializeAsync(password, stop);
        var port = LoopbackPort.Free();
        string[] settings =
        [
            "listen_addresses=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"port={port}"), "unix_socket_directories=",
            string.Create(CultureInfo.InvariantCulture, $"max_connections={Connections}"),
        ];
        var command = ServerUser.Run([programs.Program("postgres"), "-D", Data, .. settings.SelectMany(setting => (string[])["-c", setting])]);
        var program = new DetachedProcess(command[0], [.. command.Skip(1)], folder.Log("postgres")) { WorkingDirectory = "/" };
        var process = book.Start("postgres", ClusterRole.Database, program);
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Username = User, Password = password, Database = Database,
        };
        await Readiness.WaitAsync(process, token => IsReadyAsync(address.ToString(), token), stop);
        PrivateFiles.Write(folder.DatabaseAddress, address.ToString());
    }

    /// <summary>Removes a home's data. The server is stopped.</summary>
    public static void RemoveData(ClusterFolder folder)
    {
        var data = Environment.IsPrivilegedProcess ? Parent(folder) : DataFolder(folder);
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }

    private static string Parent(ClusterFolder folder) => Environment.IsPrivilegedProcess
        ? Path.Combine("/var/lib/orchestrator", $"cluster-{folder.Mark}")
        : folder.Root;

    private async Task InitializeAsync(string password, CancellationToken stop)
    {
        if (Environment.IsPrivilegedProcess) await ServerUser.CreateFolderAsync(Parent(folder), stop);

        // Made complete beside its place and then moved: an interrupted one is not taken for a whole one.
        var unfinished = Data + ".new";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        var secret = Path.Combine(Parent(folder), "initial-password");
        PrivateFiles.Write(secret, password);
        await ServerUser.OwnAsync(secret, stop);
        string[] options = ["--auth=scram-sha-256", $"--username={User}", $"--pwfile={secret}", "--encoding=UTF8", "--locale=C", "--data-checksums"];
        try
        {
            await ShortCommand.RunAsync(ServerUser.Run([programs.Program("initdb"), "-D", unfinished, .. options]), "", stop);
        }
        finally
        {
            File.Delete(secret);
        }

        Directory.Move(unfinished, Data);
    }

    private static async Task<bool> IsReadyAsync(string address, CancellationToken stop)
    {
        try
        {
            var system = new NpgsqlConnectionStringBuilder(address) { Database = SystemDatabase, Pooling = false };
            await using var connection = new NpgsqlConnection(system.ToString());
            await connection.OpenAsync(stop);
            await using var create = new NpgsqlCommand($"CREATE DATABASE {Database}", connection);
            await create.ExecuteNonQueryAsync(stop);
            return true;
        }
        catch (PostgresException exists) when (exists.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            return true;
        }
        catch (NpgsqlException failure) when (failure.IsTransient || failure.InnerException is System.Net.Sockets.SocketException)
        {
            // Still starting, or replaying its log after a crash.
            return false;
        }
    }
}
