using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Conformance;

/// <summary>Users, and the keys that their sessions are protected with.</summary>
public abstract class UserConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly IReadOnlySet<Scope> Submits = new HashSet<Scope> { Scope.Submit };

    private IUserStore Users => Services.GetRequiredService<IUserStore>();

    [Fact]
    public async Task Add_ThenFind_GivesWhatWasAdded()
    {
        await AddAsync("u1", "ada");

        var found = await Users.FindByNameAsync("ada", Stop);

        Assert.Equal(("u1", "ada", "hash-ada"), (found!.Row.UserId, found.Row.Name, found.PasswordHash));
        Assert.Equal([Scope.Submit], found.Row.Scopes);
        Assert.Null(found.Row.DisabledAt);
        Assert.Equal(found.Stamp, (await Users.FindAsync("u1", Stop))!.Stamp);
    }

    [Fact]
    public async Task Add_OfANameThatIsTaken_ChangesNothing()
    {
        await AddAsync("u1", "ada");

        Assert.False(await Users.AddAsync(new NewUser("u2", "ada", "other", Submits), Stop));
        Assert.Equal("hash-ada", (await Users.FindByNameAsync("ada", Stop))!.PasswordHash);
    }

    [Fact]
    public async Task Add_OfOneNameByManyAtOnce_IsOnes()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Store.OpenAnother().GetRequiredService<IUserStore>()).ToList();

        var added = await Task.WhenAll(processes.Select(
            (users, number) => Task.Run(() => users.AddAsync(new NewUser($"u{number}", "admin", "hash", Submits), Stop))));

        Assert.Single(added, isFirst => isFirst);
    }

    [Fact]
    public async Task Disable_ThenEnable_EndsSessionsForGood()
    {
        await AddAsync("u1", "ada");
        var before = (await Users.FindAsync("u1", Stop))!.Stamp;

        Assert.True(await Users.DisableAsync("u1", Stop));
        Assert.NotNull((await Users.FindAsync("u1", Stop))!.Row.DisabledAt);
        Assert.True(await Users.EnableAsync("u1", Stop));

        var after = (await Users.FindAsync("u1", Stop))!;
        Assert.Null(after.Row.DisabledAt);
        Assert.NotEqual(before, after.Stamp);
    }

    [Fact]
    public async Task SetPassword_ChangesTheStamp()
    {
        await AddAsync("u1", "ada");
        var before = (await Users.FindAsync("u1", Stop))!.Stamp;

        Assert.True(await Users.SetPasswordAsync("u1", "new", Stop));

        var after = (await Users.FindAsync("u1", Stop))!;
        Assert.Equal("new", after.PasswordHash);
        Assert.NotEqual(before, after.Stamp);
    }

    [Fact]
    public async Task SetScopes_ToNone_IsReadBackAsNone()
    {
        await AddAsync("u1", "ada");

        Assert.True(await Users.SetScopesAsync("u1", Scopes.None, Stop));

        Assert.Empty(Assert.Single(await Users.ListAsync(Stop)).Scopes);
    }

    [Fact]
    public async Task Change_OfAUserThatDoesNotExist_SaysSo()
    {
        Assert.False(await Users.DisableAsync("nobody", Stop));
        Assert.False(await Users.SetScopesAsync("nobody", Submits, Stop));
        Assert.Null(await Users.FindAsync("nobody", Stop));
    }

    [Fact]
    public async Task Keys_AreReadInTheOrderTheyWereAdded()
    {
        var keys = Services.GetRequiredService<IKeyStore>();
        await keys.AddAsync("key-2", "<second/>", Stop);
        await keys.AddAsync("key-1", "<first/>", Stop);

        Assert.Equal(["<second/>", "<first/>"], await keys.ListAsync(Stop));
    }

    private Task<bool> AddAsync(string id, string name) => Users.AddAsync(new NewUser(id, name, "hash-" + name, Submits), Stop);
}
