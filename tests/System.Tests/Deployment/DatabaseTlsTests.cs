using Npgsql;
using Orchestrator.Storage;
using Orchestrator.Testing.Servers;

namespace Orchestrator.SystemTests.Deployment;

/// <summary>Encrypted connections as docs/operations.md shows them, on a real PostgreSQL with a certificate for localhost.</summary>
public sealed class DatabaseTlsTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _others = new();
    private PostgresServer? _server;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "PostgreSQL is not installed: apt-get install postgresql");
        using var authority = new TestAuthority();
        authority.Write(_folder.Path, "localhost");
        using var other = new TestAuthority();
        other.Write(_others.Path, "localhost");
        _server = await PostgresServer.StartAsync(new PostgresOptions
        {
            DataFolder = _folder.Path,
            Settings = new Dictionary<string, string>
            {
                ["ssl"] = "on", ["ssl_cert_file"] = _folder.File("server.pem"), ["ssl_key_file"] = _folder.File("server.key"),
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
        _others.Dispose();
    }

    [Fact]
    public async Task VerifyFull_TheRightAuthorityAndName_Connects() =>
        Assert.True(await IsEncryptedAsync("localhost", _folder.File("ca.pem")));

    [Fact]
    public async Task VerifyFull_AnotherAuthority_IsRefused() =>
        await Assert.ThrowsAsync<NpgsqlException>(() => IsEncryptedAsync("localhost", _others.File("ca.pem")));

    [Fact]
    public async Task VerifyFull_AnotherName_IsRefused() =>
        await Assert.ThrowsAsync<NpgsqlException>(() => IsEncryptedAsync("127.0.0.1", _folder.File("ca.pem")));

    private async Task<bool> IsEncryptedAsync(string host, string authority)
    {
        var text = $"postgres://postgres@{host}:{_server!.Port}/postgres?sslmode=verify-full&sslrootcert={authority}";
        await using var connection = new NpgsqlConnection(DatabaseAddress.Parse(text).ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
