using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Orchestrator.Storage.Conformance.Postgres;

/// <summary>LISTEN and NOTIFY.</summary>
public sealed class PostgresSignalTests() : SignalConformance(new PostgresUnderTest())
{
    [Fact]
    public async Task Submission_ByAnotherProcess_Rings()
    {
        using var subscription = await SubscribeAsync();
        var before = Rings;

        await Store.OpenAnother().GetRequiredService<ISweepStore>().SubmitAsync(ASweep.Plan(), Stop);

        await Eventually.TrueAsync(() => Rings > before, "rung");
    }

    [Fact]
    public async Task Listener_WhoseConnectionWasEnded_ListensAgainAndRingsOnceForWhatItMissed()
    {
        using var subscription = await SubscribeAsync();
        var before = Rings;

        await using var context = Database.CreateContext();
        var ended = await context.Database
            .SqlQueryRaw<bool>("SELECT pg_terminate_backend(pid) AS \"Value\" FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()")
            .ToListAsync();
        await Eventually.TrueAsync(() => Rings == before + 1, "rung for the reconnect");
        await AddTrialAsync();

        Assert.Equal([true], ended);
        await Eventually.TrueAsync(() => Rings == before + 2, "rung by the submission");
    }

    // The first ring says that the connection listens.
    protected override async Task<IDisposable> SubscribeAsync()
    {
        var before = Rings;
        var subscription = await base.SubscribeAsync();
        await Eventually.TrueAsync(() => Rings > before, "listening");
        return subscription;
    }
}
