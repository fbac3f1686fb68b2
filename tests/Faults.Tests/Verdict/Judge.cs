using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.FaultTests.Verdict;

/// <summary>The one check that every row ends with: each trial has exactly one accepted result, and nothing is left over.</summary>
internal static class Judge
{
    private const int LateWritesTried = 20;

    /// <summary>Waits until the sweep is over, checks it, reports the row, and fails the test unless the promise was kept.</summary>
    /// <param name="cluster">The row's cluster, with a worker that lives. All its trials count.</param>
    /// <param name="row">The row's name in the table.</param>
    /// <param name="injected">How many faults were injected.</param>
    /// <param name="began">When the row began, as <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="poisoned">Trials that must have failed, by the fault that the row puts into them. Default 0.</param>
    public static async Task<Findings> JudgeAsync(TestCluster cluster, string row, int injected, long began, int poisoned = 0)
    {
        await cluster.WaitAsync(async () => await cluster.Facts.NumberAsync(Questions.NotEnded) == 0, $"the trials of '{row}' are at their end");
        var refused = await cluster.Facts.NumberAsync(Questions.StaleRefused);
        await TryLateWritesAsync(cluster);
        var findings = await CollectAsync(cluster, poisoned) with { StaleRefused = refused };
        RowReport.Write(row, injected, findings, Stopwatch.GetElapsedTime(began));
        if (!findings.IsClean) Assert.Fail($"{row}: {findings}\n{await cluster.DescribeAsync()}");
        return findings;
    }

    /// <summary>Counts what is and what should not be.</summary>
    public static async Task<Findings> CollectAsync(TestCluster cluster, int poisoned = 0)
    {
        var facts = cluster.Facts;
        return new Findings
        {
            Trials = await facts.NumberAsync(Questions.Trials),
            Attempts = await facts.NumberAsync(Questions.Attempts),
            StaleRefused = await facts.NumberAsync(Questions.StaleRefused),
            Lost = Math.Abs(await facts.NumberAsync(Questions.WithoutResult) - poisoned),
            Doubled = await facts.NumberAsync(Questions.Doubled),
            StaleAccepted = await facts.NumberAsync(Questions.StaleAccepted),
            WrongResults = (await facts.NoOpResultsAsync()).Count(found => found.Top1 != NoOpArithmetic.Top1Of(found.Hash, found.Epochs)),
            OrphanLeases = await facts.NumberAsync(Questions.OrphanLeases),
            OpenAttempts = await facts.NumberAsync(Questions.OpenAttempts),
            Messages = await MessagesLeftAsync(cluster),
        };
    }

    // A worker that comes back after everything is over is the latest writer there can be.
    private static async Task TryLateWritesAsync(TestCluster cluster)
    {
        foreach (var fence in await cluster.Facts.EarlierFencesAsync(LateWritesTried))
        {
            var answer = await cluster.Store<ILeaseStore>().FinishAsync(fence, ATrial.Result(top1: 0.999), CancellationToken.None);
            Assert.Equal(WriteAnswer.LeaseLost, answer);
        }
    }

    // Offers of trials that are done are still on their way for a moment; workers take them and forget them.
    private static async Task<long> MessagesLeftAsync(TestCluster cluster)
    {
        IReadOnlyDictionary<string, long> queues = new Dictionary<string, long>();
        try
        {
            await Eventually.TrueAsync(
                async () => (queues = await cluster.CountMessagesAsync()).Values.Sum() == 0, "the queues are empty", TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            // What is left is in the findings.
        }

        return queues.Values.Sum();
    }
}
