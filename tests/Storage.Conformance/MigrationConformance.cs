using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Creating and bringing up to date.</summary>
public abstract class MigrationConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task MigratedDatabase_ComparedWithTheModel_IsEqual() =>
        Assert.Equal(await Store.DescribeModelSchemaAsync(), await Store.DescribeSchemaAsync(Database));

    [Fact]
    public async Task Model_ComparedWithTheLastMigration_HasNoChanges()
    {
        await using var context = Database.CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Initialize_Again_ChangesNothing()
    {
        var trial = await AddTrialAsync();

        await Services.GetRequiredService<StorageInitializer>().InitializeAsync(Stop);

        Assert.NotNull(await Trials.FindAsync(trial, Stop));
    }

    [Fact]
    public async Task Initialize_AfterAProcessWasKilledWhileItMigrated_GoesThrough()
    {
        await using var fresh = Store.OpenAnother().GetRequiredService<StoreDatabase>();
        await Store.LeaveMigrationLockAsync(fresh);

        await fresh.MigrateAsync(Stop).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

        await using var context = fresh.CreateContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Initialize_SeveralProcessesAtOnceOverAnEmptyDatabase_AllGoThrough()
    {
        var processes = Enumerable.Range(0, 6).Select(_ => Store.OpenAnother().GetRequiredService<StoreDatabase>()).ToList();
        await Store.LeaveMigrationLockAsync(processes[0]);

        await Task.WhenAll(processes.Select(process => Task.Run(() => process.MigrateAsync(Stop))));

        await using var context = processes[0].CreateContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal(await context.Database.GetAppliedMigrationsAsync(), context.Database.GetMigrations());
    }

    [Fact]
    public async Task Migrate_DatabaseOfTheFirstRelease_KeepsItsTrialsAndGivesThemOut()
    {
        await using var fresh = Store.OpenAnother().GetRequiredService<StoreDatabase>();
        await Store.LeaveMigrationLockAsync(fresh);
        await using (var context = fresh.CreateContext())
        {
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().First());
            await context.Database.ExecuteSqlRawAsync(Store.RowsOfTheFirstRelease);
        }

        await fresh.MigrateAsync(Stop);
        await Workers.RegisterAsync("worker", Stop);
        var claimed = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, count: 5, LeaseFor, Stop);

        Assert.Equal([new TrialId(1), new TrialId(2)], claimed.Select(trial => trial.Fence.Trial));
        var summary = Assert.Single(await Sweeps.ListAsync(Stop));
        Assert.Equal(("", 0, 1), (summary.Owner, summary.Priority, summary.Version));
    }

    [Fact]
    public async Task Store_UsedByAnotherProcess_SeesItsWritesAtOnce()
    {
        var other = Store.OpenAnother();
        var fence = await StartTrialAsync();

        var answer = await other.GetRequiredService<ISweepStore>().CancelAsync(ASweep.Plan().SweepId, Stop);

        Assert.Equal([fence.Trial], answer!.Stopping);
        Assert.Equal(RenewAnswer.CancelRequested, await Leases.RenewAsync(fence, LeaseFor, default, Stop));
    }
}
