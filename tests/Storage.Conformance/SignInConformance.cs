using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Conformance;

/// <summary>Counting attempts to sign in, by the database's clock, and links that work once.</summary>
public abstract class SignInConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly TimeSpan FirstLock = SignInDelay.After(SignInDelay.Free);

    private ISignInStore SignIns => Services.GetRequiredService<ISignInStore>();

    [Fact]
    public async Task Begin_UpToTheFreeAttempts_IsAllowedAndThenLocked()
    {
        Assert.All(await BeginAsync(SignInDelay.Free), Assert.Null);

        Assert.Equal(FirstLock, await SignIns.BeginAsync("ada", Stop));
    }

    [Fact]
    public async Task Begin_OfAnotherName_IsNotLocked()
    {
        await BeginAsync(SignInDelay.Free);

        Assert.Null(await SignIns.BeginAsync("grace", Stop));
    }

    [Fact]
    public async Task Begin_AfterTheLock_IsAllowedOnceAndLockedLonger()
    {
        await BeginAsync(SignInDelay.Free);
        Store.Clock.Advance(FirstLock);

        Assert.Null(await SignIns.BeginAsync("ada", Stop));
        Assert.Equal(FirstLock * 2, await SignIns.BeginAsync("ada", Stop));
    }

    [Fact]
    public async Task Begin_WhileLocked_DoesNotLengthenTheLock()
    {
        await BeginAsync(SignInDelay.Free + 3);
        Store.Clock.Advance(FirstLock);

        Assert.Null(await SignIns.BeginAsync("ada", Stop));
    }

    [Fact]
    public async Task Begin_ByManyProcessesAtOnce_AllowsNoMoreThanOneAfterTheOther()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Store.OpenAnother().GetRequiredService<ISignInStore>()).ToList();

        var begun = await Task.WhenAll(processes.SelectMany(
            process => Enumerable.Range(0, 5).Select(_ => Task.Run(() => process.BeginAsync("ada", Stop)))));

        Assert.Equal(SignInDelay.Free, begun.Count(locked => locked is null));
    }

    [Fact]
    public async Task Succeed_ForgetsWhatFailedAndNotesTheUser()
    {
        var users = Services.GetRequiredService<IUserStore>();
        await users.AddAsync(new NewUser("u1", "ada", "hash", Scopes.All), Stop);
        await BeginAsync(SignInDelay.Free);

        await SignIns.SucceedAsync("ada", "u1", Stop);

        Assert.Null(await SignIns.BeginAsync("ada", Stop));
        Assert.NotNull((await users.FindAsync("u1", Stop))!.Row.LastSignedInAt);
    }

    [Fact]
    public async Task Begin_AfterADay_BeginsAnew()
    {
        await BeginAsync(SignInDelay.Free);
        Store.Clock.Advance(SignInDelay.Forget + OneSecond);

        Assert.All(await BeginAsync(SignInDelay.Free), Assert.Null);
    }

    [Fact]
    public async Task TakeLink_Twice_WorksOnce()
    {
        await AddLinkAsync();

        Assert.Equal("0123456789ab", await SignIns.TakeLinkAsync("hash", Stop));
        Assert.Null(await SignIns.TakeLinkAsync("hash", Stop));
    }

    [Fact]
    public async Task TakeLink_AfterItsTime_IsRefused()
    {
        await AddLinkAsync();
        Store.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(await SignIns.TakeLinkAsync("hash", Stop));
    }

    private async Task<IReadOnlyList<TimeSpan?>> BeginAsync(int times)
    {
        var begun = new List<TimeSpan?>();
        for (var time = 0; time < times; time++) begun.Add(await SignIns.BeginAsync("ada", Stop));
        return begun;
    }

    private async Task AddLinkAsync()
    {
        var token = TokenText.Parse($"orc_0123456789ab_{new string('x', 42)}A")!;
        await Services.GetRequiredService<ITokenStore>().AddAsync(new NewToken(token, "cluster", null, Scopes.All, null), Stop);
        await SignIns.AddLinkAsync("hash", token.Id, TimeSpan.FromMinutes(5), Stop);
    }
}
