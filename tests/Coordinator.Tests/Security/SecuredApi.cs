using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Tests.Api;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Tests.Security;

/// <summary>A coordinator that requires a sign-in, with the user <c>admin</c>.</summary>
public sealed class SecuredApi : IAsyncDisposable
{
    /// <summary>The password of <c>admin</c>.</summary>
    public const string Password = "correct horse battery";

    /// <summary>The coordinator.</summary>
    public ApiUnderTest Api { get; } = new();

    /// <summary>A client that says nothing about itself.</summary>
    public HttpClient Client => Api.Client;

    /// <summary>Starts it.</summary>
    public Task StartAsync(params (string Key, string Value)[] settings) =>
        Api.StartAsync([("Security:SignIn", "required"), ("Security:FirstAdminPassword", Password), .. settings]);

    /// <summary>Makes a token.</summary>
    public async Task<TokenText> TokenAsync(TimeSpan? validFor = null, params Scope[] scopes)
    {
        var token = TokenText.Create();
        await Api.Services.GetRequiredService<ITokenStore>()
            .AddAsync(new NewToken(token, "test", null, scopes.ToHashSet(), validFor), CancellationToken.None);
        return token;
    }

    /// <summary>A client with a token of its own.</summary>
    public async Task<HttpClient> ClientAsync(params Scope[] scopes) => ClientWith((await TokenAsync(null, scopes)).Reveal());

    /// <summary>A client that sends this as its token.</summary>
    public HttpClient ClientWith(string token)
    {
        var client = new HttpClient { BaseAddress = Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
