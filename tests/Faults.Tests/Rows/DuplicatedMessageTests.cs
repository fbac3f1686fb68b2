using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Every offer comes twice, and in any order.</summary>
public sealed class DuplicatedMessageTests
{
    [Fact]
    public async Task Offers_DeliveredTwiceAndOutOfOrder_ChangeNothing()
    {
        var began = Stopwatch.GetTimestamp();
        // Workers that find no trial ask again only after a minute: it is the offers that bring them work.
        await using var cluster = await TestCluster.CreateAsync(new ClusterOptions
        {
            TrialTakes = TimeSpan.FromSeconds(0.2),
            Settings = new Dictionary<string, string>
            {
                ["ORCHESTRATOR__WORKER__ASKEVERY"] = "00:01:00", ["ORCHESTRATOR__OFFERS__AGAINAFTER"] = "00:00:01",
            },
        });
        await cluster.StartCoordinatorAsync();
        var workforce = new Workforce(cluster, workers: 3, new Random(9));
        foreach (var worker in workforce.Workers) await worker.SaysAsync("is here");
        await using var storm = await MessageStorm.BeginAsync(cluster.Broker);

        await cluster.SubmitAsync(ASweep.Plan(cells: 20, seeds: 15));
        await cluster.SucceededAsync(300);
        await storm.EndAsync();

        Assert.True(storm.Doubled > 100, $"only {storm.Doubled} offers were doubled");
        await Judge.JudgeAsync(cluster, "offers delivered twice and out of order", storm.Doubled, began);
    }
}
