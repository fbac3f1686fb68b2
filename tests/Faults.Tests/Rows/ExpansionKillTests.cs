using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;

namespace Orchestrator.FaultTests.Rows;

/// <summary>The coordinator dies while it writes down the trials of a large sweep.</summary>
public sealed class ExpansionKillTests
{
    private const int Trials = 10_000;

    private const string Definition =
        """
        name: large
        grid:
          module: [none, se, cbam, bam, eca]
          backbone: [resnet20, resnet32]
          dataset: [fashion-mnist]
        replicates: 1000
        training: {recipe: quick, epochs: 2, train_images: 192, test_images: 100}
        """;

    // Each stands for a moment of the expansion: whoever holds the table keeps it from going on.
    private static readonly string[] Moments = ["trials", "trial_configs", "sweep_cells", "sweep_trials", "events"];

    [Fact]
    public async Task Kill_DuringTheExpansionOfTenThousandTrials_LeavesAllOrNothing()
    {
        var began = Stopwatch.GetTimestamp();
        await using var cluster = await TestCluster.CreateAsync(
            new ClusterOptions { TrialTakes = TimeSpan.Zero, Lease = TimeSpan.FromSeconds(10) });

        foreach (var table in Moments)
        {
            var (coordinator, address) = await cluster.StartCoordinatorAsync();
            await KillAtAsync(cluster, coordinator, address, table);
            Assert.Equal(0, await cluster.Facts.NumberAsync(Questions.Trials));
        }

        var (_, last) = await cluster.StartCoordinatorAsync();
        var answer = await Coordinators.SubmitAsync(last, Definition);
        var again = await Coordinators.SubmitAsync(last, Definition);
        for (var worker = 0; worker < 2; worker++) cluster.StartWorker(new WorkerOptions { Slots = 4 });
        var findings = await Judge.JudgeAsync(cluster, "coordinator killed while it expands 10,000 trials", Moments.Length, began);

        Assert.Equal((Trials, 0), (answer["created"]!.GetValue<int>(), again["created"]!.GetValue<int>()));
        Assert.Equal((Trials, Trials), (findings.Trials, findings.Attempts));
    }

    private static async Task KillAtAsync(TestCluster cluster, Node coordinator, string address, string table)
    {
        await using var holder = await cluster.Facts.HoldAsync(table);
        var submission = Record.ExceptionAsync(() => Coordinators.SubmitAsync(address, Definition));
        await cluster.WaitAsync(
            async () => await cluster.Facts.NumberAsync(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0,
            $"the expansion has come to {table}");
        await coordinator.KillAsync();
        Assert.IsType<HttpRequestException>(await submission);

        // What a killed process leaves open, the server undoes when it notices.
        await holder.DisposeAsync();
        await cluster.WaitAsync(
            async () => await cluster.Facts.NumberAsync(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'") == 0,
            "the server has noticed");
    }
}
