using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Coordinators are replaced one after the other, each with a newer schema, while workers of the first day go on.</summary>
public sealed class RollingUpgradeTests
{
    // What a later version's migration does to the tables: it adds, and leaves what is there.
    private const string LaterSchema =
        """
        ALTER TABLE sweeps ADD COLUMN later_{0} text NULL;
        ALTER TABLE trials ADD COLUMN later_{0} int NOT NULL DEFAULT 0;
        ALTER TABLE attempts ADD COLUMN later_{0} text NULL;
        ALTER TABLE events ADD COLUMN later_{0} text NULL;
        ALTER TABLE workers ADD COLUMN later_{0} jsonb NOT NULL DEFAULT '[]';
        CREATE TABLE later_table_{0} (id bigint PRIMARY KEY);
        INSERT INTO "__EFMigrationsHistory" VALUES ('2999010100000{0}_Later{0}', '99.0.0');
        """;

    [Fact]
    public async Task Upgrade_OfCoordinators_LeavesOldWorkersAtWork()
    {
        const int Upgrades = 3;
        var began = Stopwatch.GetTimestamp();
        await using var cluster = await TestCluster.CreateAsync();
        var (coordinator, _) = await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 10, seeds: 10));
        var workforce = new Workforce(cluster, workers: 3, new Random(15));

        for (var upgrade = 0; upgrade < Upgrades; upgrade++)
        {
            await cluster.SucceededAsync(upgrade * 25);
            await cluster.Facts.ExecuteAsync(LaterSchema.Replace("{0}", $"{upgrade}", StringComparison.Ordinal));
            var (newer, _) = await cluster.StartCoordinatorAsync();
            Assert.Equal(0, await coordinator.LeaveAsync());
            coordinator = newer;
        }

        // A worker of the old version may also start once more.
        await workforce.KillOneAsync();
        await Judge.JudgeAsync(cluster, "coordinators upgraded under old workers", Upgrades, began);
        Assert.All(workforce.Workers, worker => Assert.False(worker.HasEnded, worker.Log));
    }
}
