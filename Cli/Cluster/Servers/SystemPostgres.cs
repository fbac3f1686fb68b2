using System.Globalization;
using Npgsql;
using Orchestrator.Cli.Cluster.Processes;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Cluster.Servers;

/// <summary>A database and a role of this cluster's own on the PostgreSQL server that runs on the machine.</summary>
internal sealed class SystemPostgres(ClusterFolder folder, int port) : IClusterServer
{
    private const string Sockets = "/var/run/postgresql";

    // A server may listen on another port than the usual one, and more than one may run.
    private const string MayCreate =
        "SELECT current_setting('port') FROM pg_roles WHERE rolname = current_user AND (rolsuper OR (rolcreatedb AND rolcreaterole))";

    /// <inheritdoc/>
    public string Description => "PostgreSQL, the machine's server";

    private string Name => $"orchestrator_{folder.Mark}";

    /// <summary>The machine's server, when one runs on which this user may make databases and roles; null otherwise.</summary>
    public static async Task<SystemPostgres?> FindAsync(ClusterFolder folder, CancellationToken stop)
    {
        if (!Directory.Exists(Sockets) || Directory.GetFiles(Sockets, ".s.PGSQL.*").Length == 0 || PostgresPrograms.Find() is null) return null;
        var (code, output, _) = await ShortCommand.TryAsync(Psql("-c", MayCreate), "", null, stop);
        return code == 0 && int.TryParse(output.Trim(), CultureInfo.InvariantCulture, out var port) ? new SystemPostgres(folder, port) : null;
    }

    /// <inheritdoc/>
    public async Task StartAsync(ClusterBook book, CancellationToken stop)
    {
        var password = folder.Secret("postgres-password");
        var exists = (await ShortCommand.RunAsync(Psql("-c", $"SELECT 1 FROM pg_roles WHERE rolname = '{Name}'"), "", stop)).Trim() == "1";

        // By the input, where no list of processes shows it.
        await ShortCommand.RunAsync(Psql(), $"{(exists ? "ALTER" : "CREATE")} ROLE {Name} LOGIN PASSWORD '{password}';", stop);
        if ((await ShortCommand.RunAsync(Psql("-c", $"SELECT 1 FROM pg_database WHERE datname = '{Name}'"), "", stop)).Trim() != "1")
            await ShortCommand.RunAsync(Psql(), $"CREATE DATABASE {Name} OWNER {Name};", stop);
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Username = Name, Password = password, Database = Name,
        }.ToString();
        try
        {
            await using var connection = new NpgsqlConnection(address + ";Pooling=false");
            await connection.OpenAsync(stop);
        }
        catch (NpgsqlException failure)
        {
            throw new CommandException(
                ExitCode.Failure,
                $"The machine's PostgreSQL does not take role {Name} on 127.0.0.1:{port}: {failure.Message}. "
                + "With --own-servers a server is started for the cluster alone.");
        }

        PrivateFiles.Write(folder.DatabaseAddress, address);
    }

    /// <summary>Removes the cluster's database and role.</summary>
    public Task PurgeAsync(CancellationToken stop) =>
        ShortCommand.RunAsync(Psql(), $"DROP DATABASE IF EXISTS {Name} WITH (FORCE);\nDROP ROLE IF EXISTS {Name};", stop);

    // Root asks as the server's own administrator; anyone else as what they are there.
    private static IReadOnlyList<string> Psql(params string[] arguments) =>
        ServerUser.Run(["psql", "-h", Sockets, "-d", "postgres", "-X", "-q", "-tA", "-v", "ON_ERROR_STOP=1", "-w", .. arguments]);
}
