using System.Globalization;
using System.Net;
using Npgsql;
using Orchestrator.Testing.Network;

namespace Orchestrator.Testing.Servers;

/// <summary>
/// A PostgreSQL server of the tests' own: a throw-away cluster on a free port of the loopback, or of a host of a test network, that can
/// be stopped, crashed and started again.
/// </summary>
/// <remarks>Commits survive a crash of the server but not a power cut: fsync is off.</remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly PostgresOptions _options;
    private readonly Launcher _launcher;
    private readonly string _programs;
    private readonly string _cluster;

    private PostgresServer(PostgresOptions options, string programs)
    {
        _options = options;
        _programs = programs;
        _launcher = new Launcher("postgres", options.Host);
        _cluster = Path.Combine(options.DataFolder ?? _folder.Path, "cluster");
        Address = options.Host?.Address(Wire.Database) ?? IPAddress.Loopback;
        Port = FreePort.Find();
    }

    /// <summary>Whether the machine has the server's programs, where Debian and Ubuntu put them.</summary>
    public static bool IsInstalled => FindPrograms() is not null;

    /// <summary>Where it listens.</summary>
    public IPAddress Address { get; }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>What it logged, the end of it.</summary>
    public string LogTail => string.Join('\n', File.ReadLines(_folder.File("log")).TakeLast(40));

    /// <summary>Whether it logged this.</summary>
    public bool Logged(string text) => File.ReadLines(_folder.File("log")).Any(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>Makes a cluster and starts it.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or did not start; the message has its log.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions? options = null)
    {
        var programs = FindPrograms() ?? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql");
        var server = new PostgresServer(options ?? new PostgresOptions(), programs);
        await server._launcher.HandOverAsync(server._options.DataFolder ?? server._folder.Path);
        await server._launcher.HandOverAsync(server._folder.Path);
        await server._launcher.RunAsync(
            $"{programs}/initdb", ["-D", server._cluster, "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-locale", "--no-sync"]);
        // The machine itself has an address in the test network, from which the test looks at the database.
        if (server._options.Host is { } host)
            await File.AppendAllTextAsync(Path.Combine(server._cluster, "pg_hba.conf"), $"host all all {host.Subnet(Wire.Database)} trust\n");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Connects to a database of the server.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = Address.ToString(), Port = Port, Username = "postgres", Database = database,
        MaxPoolSize = 10, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 1,
    }.ToString();

    /// <summary>Makes an empty database and returns how to connect to it.</summary>
    public async Task<string> CreateDatabaseAsync(string name)
    {
        await ExecuteAsync($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Removes a database, whoever is connected to it.</summary>
    public Task DropDatabaseAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    /// <summary>Starts the stopped server; returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message has its log.</exception>
    public async Task StartAgainAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = Address.ToString(),
            ["port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = _folder.Path,
            ["fsync"] = "off",
            ["max_connections"] = _options.MaximumConnections.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in _options.Settings) settings[name] = value;
        var arguments = string.Join(' ', settings.Select(setting => $"-c {setting.Key}={setting.Value}"));
        try
        {
            await _launcher.RunAsync($"{_programs}/pg_ctl", ["start", "-w", "-D", _cluster, "-l", _folder.File("log"), "-o", arguments]);
        }
        catch (InvalidOperationException failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{LogTail}", failure);
        }
    }

    /// <summary>Whether it takes connections.</summary>
    public async Task<bool> IsRunningAsync()
    {
        try
        {
            await ExecuteAsync("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Stops it in good order, closing every connection.</summary>
    public Task StopAsync() => StopAsync("fast");

    /// <summary>Ends it as a crash does: at once, without a checkpoint; the next start recovers from the log.</summary>
    public Task CrashAsync() => StopAsync("immediate");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(Path.Combine(_cluster, "postmaster.pid"))) await CrashAsync();
        if (Directory.Exists(_cluster)) Directory.Delete(_cluster, recursive: true);
        RunLog.KeepFiles(_folder.Path);
        _folder.Dispose();
    }

    private Task<string> StopAsync(string mode) => _launcher.RunAsync($"{_programs}/pg_ctl", ["stop", "-w", "-m", mode, "-D", _cluster]);

    private async Task ExecuteAsync(string sql)
    {
        // Not from a pool: its connections may have died with an earlier life of the server.
        await using var connection = new NpgsqlConnection($"{ConnectionString("postgres")};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string? FindPrograms()
    {
        // A folder for each version.
        var installed = new DirectoryInfo("/usr/lib/postgresql");
        return installed.Exists
            ? installed.GetDirectories("bin", SearchOption.AllDirectories).Select(bin => bin.FullName).Order().LastOrDefault(HasServer)
            : null;
    }

    private static bool HasServer(string folder) => File.Exists(Path.Combine(folder, "initdb"));
}
