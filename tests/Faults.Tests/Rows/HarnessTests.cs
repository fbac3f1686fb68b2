using System.Net.Sockets;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Storage;
using Orchestrator.Testing.Network;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Rows;

/// <summary>The tools of the rows do what the rows rely on: a judge that cannot find anything would find every row in order.</summary>
public sealed class HarnessTests
{
    // What is done to the trial of each place, and how often each finding then is there.
    private const string Tampering =
        """
        CREATE TEMP TABLE place AS SELECT id, row_number() OVER (ORDER BY ordinal) AS number FROM trials;
        UPDATE trials SET state = 'queued' WHERE id = (SELECT id FROM place WHERE number = 1);
        DELETE FROM results WHERE trial_id = (SELECT id FROM place WHERE number = 2);
        UPDATE trials SET token = token + 1 WHERE id = (SELECT id FROM place WHERE number = 3);
        INSERT INTO events (trial_id, at, kind, text) SELECT id, now(), 'leased', '' FROM place WHERE number = 4;
        INSERT INTO events (trial_id, at, kind, text) SELECT id, now(), 'finished', '' FROM place WHERE number = 5;
        UPDATE trials SET lease_until = now() WHERE id = (SELECT id FROM place WHERE number = 6);
        UPDATE attempts SET ended_at = NULL WHERE trial_id = (SELECT id FROM place WHERE number = 7);
        """;

    [Fact]
    public async Task Collect_AfterTampering_FindsEverything()
    {
        await using var cluster = await TestCluster.CreateAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 7));
        await cluster.Store<IWorkerStore>().RegisterAsync("worker", CancellationToken.None);
        var leases = cluster.Store<ILeaseStore>();
        while (await leases.ClaimNextAsync("worker", "cpu", TimeSpan.FromMinutes(1), CancellationToken.None) is { } claimed)
        {
            await leases.StartAsync(claimed.Fence, CancellationToken.None);
            await leases.FinishAsync(claimed.Fence, ATrial.Result(), CancellationToken.None);
        }

        var before = await Judge.CollectAsync(cluster);
        await cluster.Facts.ExecuteAsync(Tampering);
        var after = await Judge.CollectAsync(cluster);

        Assert.True(before.IsClean, before.ToString());
        Assert.Equal((2, 1, 2, 1, 1), (after.Lost, after.Doubled, after.StaleAccepted, after.OrphanLeases, after.OpenAttempts));
    }

    [Fact]
    public async Task Network_WithACableCut_ReachesOneWireAndNotTheOther()
    {
        Assert.SkipWhen(TestNetwork.WhyUnavailable is not null, TestNetwork.WhyUnavailable ?? "");
        await using var network = await TestNetwork.CreateAsync();
        var host = await network.AddHostAsync();

        await host.CutAsync(Wire.Database);
        var cut = (await AnswersAsync(host, Wire.Database), await AnswersAsync(host, Wire.Broker));
        await host.RestoreAsync(Wire.Database);

        Assert.Equal((false, true), cut);
        await Eventually.TrueAsync(() => AnswersAsync(host, Wire.Database), "the wire is whole again");
    }

    // Nobody listens there: a host that is reached refuses at once, one that is cut off is silent.
    private static async Task<bool> AnswersAsync(NetworkHost host, Wire wire)
    {
        using var client = new TcpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1), TimeProvider.System);
        var failure = await Record.ExceptionAsync(() => client.ConnectAsync(host.Address(wire), FreePort.Find(), patience.Token).AsTask());
        return failure is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
    }
}
