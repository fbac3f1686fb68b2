using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;

namespace Orchestrator.FaultTests.Rows;

/// <summary>The newest checkpoint of a trial is cut off, or a bit of it flips, while nobody looks.</summary>
public sealed class DamagedCheckpointTests
{
    [Fact]
    public async Task Damage_OfTheNewestCheckpoint_IsNoticedAndTheOneBeforeIsUsed()
    {
        const int Rounds = 6;
        var began = Stopwatch.GetTimestamp();
        var random = new Random(13);
        await using var cluster = await TestCluster.CreateAsync(
            new ClusterOptions { TrialTakes = TimeSpan.FromSeconds(2.5), Lease = TimeSpan.FromSeconds(2) });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 8, seeds: 5));

        var damaged = new HashSet<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var worker = cluster.StartWorker(new WorkerOptions { Slots = 4 });
            await cluster.WaitAsync(
                async () => (await NewestAsync(cluster)).Except(damaged).Count() >= 4, "four trials have two checkpoints, the newest intact");
            await worker.KillAsync();
            foreach (var path in (await NewestAsync(cluster)).Where(damaged.Add))
                Damage(Path.Combine(cluster.Checkpoints, path), random);

            await cluster.WaitAsync(async () => await cluster.Facts.NumberAsync(Questions.OrphanLeases) == 0, "the trials are taken back");
        }

        cluster.StartWorker(new WorkerOptions { Slots = 8 });
        await Judge.JudgeAsync(cluster, "newest checkpoint truncated or a bit of it flipped", damaged.Count, began);
        Assert.Equal(damaged.Count, await cluster.Facts.NumberAsync("SELECT count(DISTINCT text) FROM log_lines WHERE text LIKE '%is damaged%'"));
    }

    // The newest checkpoint of each trial that is not done and has another to go back to.
    private static async Task<IReadOnlyCollection<string>> NewestAsync(TestCluster cluster) => [.. (await cluster.Facts.PairsAsync(
        """
        SELECT (array_agg(path ORDER BY checkpoints.id DESC))[1], count(*)::int
        FROM checkpoints JOIN trials ON trials.id = trial_id
        WHERE state IN ('leased', 'running')
        GROUP BY trial_id
        HAVING count(*) > 1
        """)).Keys];

    private static void Damage(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        if (random.Next(2) == 0) bytes = bytes[..random.Next(bytes.Length)];
        else bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(file, bytes);
    }
}
