using Microsoft.EntityFrameworkCore;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance.Postgres;

/// <summary>Statements of many callers in one transaction: each caller gets its own answer, and one that is refused spoils none.</summary>
public sealed class GroupCommitTests() : Conformance(new PostgresUnderTest())
{
    [Fact]
    public async Task Finishes_OfWhichOneBreaksAConstraint_AreTakenButForThatOne()
    {
        var fences = await StartManyAsync(40);
        var broken = fences[17].Trial;
        await ExecuteAsync($"INSERT INTO results (trial_id, token, result) VALUES ({broken.Value}, 0, 'null')");

        var outcomes = await Task.WhenAll(fences.Select(fence => TryFinishAsync(fence)));

        Assert.Equal(39, outcomes.Count(outcome => outcome == WriteAnswer.Accepted));
        Assert.Null(outcomes[17]);
        Assert.Equal(TrialState.Running, await StateOfAsync(broken));
        Assert.Equal(39, (await Sweeps.ListAsync(Stop))[0].Count(TrialState.Succeeded));
    }

    [Fact]
    public async Task Writes_OfStaleAndOfCurrentFencesTogether_AreToldApart()
    {
        var fences = await StartManyAsync(30);

        var answers = await Task.WhenAll(fences.Select((fence, index) =>
            Leases.FinishAsync(index % 3 == 0 ? fence with { Token = fence.Token - 1 } : fence, ATrial.Result(), Stop)));

        Assert.Equal(fences.Select((_, index) => index % 3 == 0 ? WriteAnswer.LeaseLost : WriteAnswer.Accepted), answers);
        Assert.Equal(EventKinds.StaleWriteRefused, (await EventsOfAsync(fences[0].Trial))[^1]);
    }

    [Fact]
    public async Task Finishes_OfOneFenceManyTimesAtOnce_AreAllAcceptedAndKeptOnce()
    {
        var fence = (await StartManyAsync(1))[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Leases.FinishAsync(fence, ATrial.Result(), Stop)));

        Assert.All(answers, answer => Assert.Equal(WriteAnswer.Accepted, answer));
        Assert.Single(await EventsOfAsync(fence.Trial), EventKinds.Finished);
    }

    [Fact]
    public async Task Starts_OfOneFenceManyTimesAtOnce_HappenOnce()
    {
        await Sweeps.SubmitAsync(ASweep.Plan(cells: 1), Stop);
        var fence = (await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, 1, LeaseFor, Stop))[0].Fence;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Leases.StartAsync(fence, Stop)));

        Assert.Single(answers, answer => answer);
        Assert.Single(await EventsOfAsync(fence.Trial), EventKinds.Started);
    }

    [Fact]
    public async Task Claims_OfManySlotsAtOnce_NeverGiveATrialTwice()
    {
        await Sweeps.SubmitAsync(ASweep.Plan(cells: 300), Stop);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop)));

        Assert.Equal(300, claimed.OfType<ClaimedTrial>().Select(trial => trial.Fence.Trial).Distinct().Count());
    }

    [Fact]
    public async Task Writes_AfterTheServerEndedEveryConnection_FailOrAreTakenAndGoOn()
    {
        var fences = await StartManyAsync(10);
        await ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()");

        // A broken connection is noticed when it is used; whoever gets the failure asks again, as the agent does.
        await Eventually.TrueAsync(async () => await TryFinishAsync(fences[0]) == WriteAnswer.Accepted, "the first result is accepted");
        foreach (var fence in fences.Skip(1))
            await Eventually.TrueAsync(async () => await TryFinishAsync(fence) == WriteAnswer.Accepted, "the result is accepted");

        await Eventually.TrueAsync(async () => await CountSucceededAsync() == 10, "every trial has its result");
    }

    private async Task<List<Fence>> StartManyAsync(int trials)
    {
        await Sweeps.SubmitAsync(ASweep.Plan(cells: trials), Stop);
        var claimed = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, trials, LeaseFor, Stop);
        var fences = claimed.Select(trial => trial.Fence).ToList();
        Assert.All(await Task.WhenAll(fences.Select(fence => Leases.StartAsync(fence, Stop))), Assert.True);
        return fences;
    }

    private async Task<WriteAnswer?> TryFinishAsync(Fence fence)
    {
        try
        {
            return await Leases.FinishAsync(fence, ATrial.Result(), Stop);
        }
        catch (Exception failure) when (StoreOutage.Is(failure))
        {
            return null;
        }
    }

    private async Task<int?> CountSucceededAsync()
    {
        try
        {
            return (await Sweeps.ListAsync(Stop))[0].Count(TrialState.Succeeded);
        }
        catch (Exception failure) when (StoreOutage.Is(failure))
        {
            return null;
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = Database.CreateContext();
        await context.Database.ExecuteSqlRawAsync(sql);
    }
}
