using System.Net;
using Orchestrator.Coordinator.Security.Hosting;
using Orchestrator.Coordinator.Tests.Api;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Tests.Security;

/// <summary>What protects the process besides tokens: limits, headers, the rules of starting.</summary>
public sealed class GuardTests : IAsyncDisposable
{
    private readonly SecuredApi _secured = new();

    public ValueTask DisposeAsync() => _secured.DisposeAsync();

    [Fact]
    public async Task TooManyRequests_OfOneToken_Answer429AndLeaveOthersAlone()
    {
        await _secured.StartAsync(("Security:RequestsPerMinute", "10"));
        using var greedy = await _secured.ClientAsync(Scope.Read);
        using var modest = await _secured.ClientAsync(Scope.Read);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => greedy.GetAsync(new Uri("actor", UriKind.Relative))));

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);

        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        using var other = await modest.GetAsync(new Uri("actor", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task EveryAnswer_HasTheSecurityHeaders()
    {
        await _secured.StartAsync();

        using var answer = await _secured.Client.GetAsync(new Uri("sweeps", UriKind.Relative));

        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.StartsWith("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutSignIn_ARequestThatNamesAnotherHost_IsRefused()
    {
        await using var api = new ApiUnderTest();
        await api.StartAsync();
        using var rebound = new HttpRequestMessage(HttpMethod.Get, new Uri("sweeps", UriKind.Relative)) { Headers = { Host = "evil.example:5081" } };

        using var answer = await api.Client.SendAsync(rebound);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Start_WithoutUsersAndTokens_IsRefusedAndSaysWhatToDo()
    {
        await using var api = new ApiUnderTest();

        var refusal = await Assert.ThrowsAsync<SecuritySetupException>(() => api.StartAsync(("Security:SignIn", "required")));

        Assert.Contains("orchestrator user add", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Security:FirstAdminPassword", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAFirstPasswordThatIsTooShort_IsRefusedWithoutRepeatingIt()
    {
        await using var api = new ApiUnderTest();

        var refusal = await Assert.ThrowsAsync<SecuritySetupException>(
            () => api.StartAsync(("Security:SignIn", "required"), ("Security:FirstAdminPassword", "tiny")));

        Assert.DoesNotContain("tiny", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5081")]
    [InlineData("http://*:5081")]
    [InlineData("http://[::]:5081")]
    [InlineData("http://192.0.2.7:5081")]
    [InlineData("http://lab:5081")]
    public async Task Start_WithoutSignInBeyondLoopback_IsRefused(string address)
    {
        await using var api = new ApiUnderTest();

        var refusal = await Assert.ThrowsAsync<SecuritySetupException>(() => api.StartAsync(("urls", address)));

        Assert.Contains("Security:SignIn is none", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithProxiesThatAreNone_NamesEach()
    {
        await using var api = new ApiUnderTest();

        var refusal = await Assert.ThrowsAsync<SecuritySetupException>(() => api.StartAsync(("Security:TrustedProxies", "10.0.0.0/8, proxy, 300.1.1.1")));

        Assert.Contains("'proxy'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'300.1.1.1'", refusal.Message, StringComparison.Ordinal);
    }
}
