using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Conformance;

/// <summary>The audit log.</summary>
public abstract class AuditConformance(StoreUnderTest store) : Conformance(store)
{
    private IAuditStore Audit => Services.GetRequiredService<IAuditStore>();

    [Fact]
    public async Task List_GivesTheLatestFirstWithTheirDetail()
    {
        await AddAsync("sweep.cancel", detail: """{"stopping":3}""");
        Store.Clock.Advance(OneSecond);
        await AddAsync("sweep.pause");

        var entries = await Audit.ListAsync(new AuditFilter(), null, 10, Stop);

        Assert.Equal(["sweep.pause", "sweep.cancel"], entries.Select(entry => entry.Action));
        Assert.Equal(3, (int)entries[1].Detail!["stopping"]!);
        Assert.Null(entries[0].Detail);
        Assert.Equal((ActorKind.User, "u1", "ada", "10.0.0.1"), (entries[0].ActorKind, entries[0].ActorId, entries[0].ActorName, entries[0].Address));
        Assert.Equal(OneSecond, entries[0].At - entries[1].At);
    }

    [Fact]
    public async Task List_BeforeAnEntry_IsTheNextPage()
    {
        foreach (var number in Enumerable.Range(0, 5)) await AddAsync($"sweep.a{number}");

        var first = await Audit.ListAsync(new AuditFilter(), null, 2, Stop);
        var second = await Audit.ListAsync(new AuditFilter(), first[^1].Id, 2, Stop);

        Assert.Equal(["sweep.a2", "sweep.a1"], second.Select(entry => entry.Action));
    }

    [Theory]
    [InlineData("sweep", 2)]
    [InlineData("sweep.cancel", 1)]
    [InlineData("swe", 0)]
    [InlineData("%", 0)]
    public async Task List_OfAnAction_HasItAndWhatIsBelowIt(string action, int expected)
    {
        await AddAsync("sweep.cancel");
        await AddAsync("sweep.pause");
        await AddAsync("sweeper.run");

        Assert.Equal(expected, (await Audit.ListAsync(new AuditFilter(Action: action), null, 10, Stop)).Count);
    }

    [Fact]
    public async Task List_OfAnActorATargetAndATime_HasNothingElse()
    {
        await AddAsync("sweep.cancel", actor: "u2");
        await AddAsync("sweep.cancel", target: "other");
        Store.Clock.Advance(OneSecond);
        await AddAsync("sweep.cancel");
        var now = Store.Clock.GetUtcNow().UtcDateTime;

        var found = await Audit.ListAsync(new AuditFilter("u1", null, "swp", now, now + OneSecond), null, 10, Stop);

        Assert.Equal(now, Assert.Single(found).At);
    }

    private Task AddAsync(string action, string? detail = null, string actor = "u1", string target = "swp") =>
        Audit.AddAsync(new NewAuditEntry(ActorKind.User, actor, "ada", action, target, detail, "10.0.0.1"), Stop);
}
