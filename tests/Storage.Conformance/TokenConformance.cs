using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Conformance;

/// <summary>API tokens.</summary>
public abstract class TokenConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly IReadOnlySet<Scope> Reads = new HashSet<Scope> { Scope.Read };

    private ITokenStore Tokens => Services.GetRequiredService<ITokenStore>();

    [Fact]
    public async Task Add_ThenFind_GivesTheHashAndNotTheSecret()
    {
        var text = TokenText.Create();
        await Tokens.AddAsync(new NewToken(text, "laptop", null, Reads, TimeSpan.FromDays(1)), Stop);

        var found = (await Tokens.FindAsync(text.Id, Stop))!;

        Assert.True(text.Matches(found.SecretHash));
        Assert.Equal([Scope.Read], found.Row.Scopes);
        Assert.Equal(Store.Clock.GetUtcNow().UtcDateTime.AddDays(1), found.Row.ExpiresAt);
        Assert.True(found.IsValid(Now));
    }

    [Fact]
    public async Task Find_AfterItExpired_IsNotValid()
    {
        var token = await AddAsync(validFor: TimeSpan.FromDays(1));
        Store.Clock.Advance(TimeSpan.FromDays(1));

        Assert.False((await Tokens.FindAsync(token.TokenId, Stop))!.IsValid(Now));
    }

    [Fact]
    public async Task Revoke_Twice_CountsOnce()
    {
        var token = await AddAsync();

        Assert.True(await Tokens.RevokeAsync(token.TokenId, Stop));
        Assert.False(await Tokens.RevokeAsync(token.TokenId, Stop));
        Assert.False((await Tokens.FindAsync(token.TokenId, Stop))!.IsValid(Now));
    }

    [Fact]
    public async Task Token_OfADisabledUser_IsNotValid()
    {
        var users = Services.GetRequiredService<IUserStore>();
        await users.AddAsync(new NewUser("u1", "ada", "hash", Scopes.All), Stop);
        var token = await AddAsync("u1");

        await users.DisableAsync("u1", Stop);

        Assert.False((await Tokens.FindAsync(token.TokenId, Stop))!.IsValid(Now));
    }

    [Fact]
    public async Task Token_CanDoNoMoreThanItsUser()
    {
        var users = Services.GetRequiredService<IUserStore>();
        await users.AddAsync(new NewUser("u1", "ada", "hash", Reads), Stop);
        var text = TokenText.Create();
        await Tokens.AddAsync(new NewToken(text, "all", "u1", Scopes.All, null), Stop);

        Assert.Equal([Scope.Read], (await Tokens.FindAsync(text.Id, Stop))!.ToActor().Scopes);
    }

    [Fact]
    public async Task List_OfAUser_HasOnlyItsOwn()
    {
        await Services.GetRequiredService<IUserStore>().AddAsync(new NewUser("u1", "ada", "hash", Scopes.All), Stop);
        var own = await AddAsync("u1");
        await AddAsync();

        Assert.Equal(own.TokenId, Assert.Single(await Tokens.ListAsync("u1", Stop)).TokenId);
        Assert.Equal("ada", own.Owner);
        Assert.Equal(2, (await Tokens.ListAsync(null, Stop)).Count);
    }

    [Fact]
    public async Task NoteUse_WithinAMinute_IsWrittenOnce()
    {
        var token = await AddAsync();
        await Tokens.NoteUseAsync(token, Stop);
        var first = (await Tokens.FindAsync(token.TokenId, Stop))!.Row;
        Store.Clock.Advance(TimeSpan.FromSeconds(59));

        // Another process, which has read the row before.
        await Tokens.NoteUseAsync(token, Stop);
        Assert.Equal(first.LastUsedAt, (await Tokens.FindAsync(token.TokenId, Stop))!.Row.LastUsedAt);
        Store.Clock.Advance(OneSecond);
        await Tokens.NoteUseAsync(first, Stop);

        Assert.Equal(Now, (await Tokens.FindAsync(token.TokenId, Stop))!.Row.LastUsedAt);
    }

    private DateTime Now => Store.Clock.GetUtcNow().UtcDateTime;

    private Task<TokenRow> AddAsync(string? user = null, TimeSpan? validFor = null) =>
        Tokens.AddAsync(new NewToken(TokenText.Create(), "token", user, Reads, validFor), Stop);
}
