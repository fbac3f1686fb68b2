using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Testing.Servers;
using Orchestrator.Trials;

namespace Orchestrator.SystemTests.Deployment;

/// <summary>Backup and restore as docs/operations.md shows them, on a real PostgreSQL: the leaderboard after is the one from before.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private const string Worker = "node-a-1";

    private readonly TempFolder _folder = new();
    private PostgresServer? _server;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "PostgreSQL is not installed: apt-get install postgresql");
        _server = await PostgresServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Restore_AfterEverythingWasDestroyed_GivesTheSameLeaderboardAndCheckpoints()
    {
        var address = await _server!.CreateDatabaseAsync("orchestrator");
        await TrainAsync(address);
        Directory.CreateDirectory(_folder.File("srv/checkpoints/7f3a"));
        await File.WriteAllTextAsync(_folder.File("srv/checkpoints/7f3a/3.safetensors"), "a checkpoint");
        var before = await LeaderboardAsync(address);

        await RunAsync("backup");
        await _server.DropDatabaseAsync("orchestrator");
        Directory.Delete(_folder.File("srv"), recursive: true);
        await RunAsync("restore");

        Assert.Contains("cbam", before, StringComparison.Ordinal);
        Assert.Equal(before, await LeaderboardAsync(address));
        Assert.Equal("a checkpoint", await File.ReadAllTextAsync(_folder.File("srv/checkpoints/7f3a/3.safetensors")));
    }

    private static async Task TrainAsync(string address)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddStorage(DatabaseAddress.Parse(address)).BuildServiceProvider();
        await services.GetRequiredService<StorageInitializer>().InitializeAsync(CancellationToken.None);
        await services.GetRequiredService<ISweepStore>().SubmitAsync(AGrid.Plan(seeds: 3, backbones: 1), CancellationToken.None);
        await services.GetRequiredService<IWorkerStore>().RegisterAsync(Worker, CancellationToken.None);
        var leases = services.GetRequiredService<ILeaseStore>();
        while (await leases.ClaimNextAsync(Worker, DeviceClass.Cpu, TimeSpan.FromMinutes(5), CancellationToken.None) is { } claimed)
        {
            await leases.StartAsync(claimed.Fence, CancellationToken.None);
            await leases.FinishAsync(claimed.Fence, AGrid.Result(claimed.Config), CancellationToken.None);
        }
    }

    private static async Task<string> LeaderboardAsync(string address)
    {
        var (code, output, errors) = await OrchestratorProcess.RunAsync("leaderboard", "placements", "--json", "--database", address);
        Assert.True(code == 0, errors);
        return output;
    }

    /// <summary>Runs a block of docs/operations.md with this test's server and folders in place of an installation's.</summary>
    private Task<string> RunAsync(string block) => new Launcher().RunAsync(
        "bash",
        ["-euo", "pipefail", "-c", OperationsPage.Block(block)
            .Replace("runuser -u postgres -- ", "", StringComparison.Ordinal)
            .Replace("--owner=orchestrator", "", StringComparison.Ordinal)
            .Replace("/srv/orchestrator", _folder.File("srv"), StringComparison.Ordinal)
            .Replace("/var/backups", _folder.Path, StringComparison.Ordinal)],
        new Dictionary<string, string> { ["PGHOST"] = "127.0.0.1", ["PGPORT"] = $"{_server!.Port}", ["PGUSER"] = "postgres" });
}
