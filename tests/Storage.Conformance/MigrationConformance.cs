using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Relational;

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
    public async Task Initialize_SeveralProcessesAtOnce_AllGoThrough()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Store.OpenAnother().GetRequiredService<StorageInitializer>()).ToList();

        await Task.WhenAll(processes.Select(process => Task.Run(() => process.InitializeAsync(Stop))));

        Assert.Empty(await Sweeps.ListAsync(Stop));
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
