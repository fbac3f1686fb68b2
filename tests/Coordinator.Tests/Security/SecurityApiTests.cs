using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Orchestrator.Coordinator.Security.Tokens;
using Orchestrator.Coordinator.Tests.Api;
using Orchestrator.Security;
using Orchestrator.Storage.Security;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Tests.Security;

/// <summary>Users, tokens and the audit log over the API.</summary>
public sealed class SecurityApiTests : IAsyncDisposable
{
    private readonly SecuredApi _secured = new();

    public ValueTask DisposeAsync() => _secured.DisposeAsync();

    [Fact]
    public async Task Token_CreatedThenRevoked_CountsUntilThen()
    {
        await _secured.StartAsync();
        using var admin = await _secured.ClientAsync(Scope.Admin);
        var created = await ReadAsync<CreatedToken>(await PostAsync(admin, "tokens", new { name = "ci", scopes = new[] { "read" }, days = 30 }));
        using var client = _secured.ClientWith(created.Secret);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "sweeps"));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, $"tokens/{created.Token.TokenId}/revoke", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "sweeps"));
    }

    [Fact]
    public async Task Token_WithoutAdmin_SeesAndRevokesOnlyItself()
    {
        await _secured.StartAsync();
        var other = await _secured.TokenAsync(null, Scope.Admin);
        using var reader = await _secured.ClientAsync(Scope.Read);

        Assert.Single(await ReadAsync<IReadOnlyList<TokenRow>>(await reader.GetAsync(Path("tokens"))));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(reader, $"tokens/{other.Id}/revoke", null)).StatusCode);
    }

    [Fact]
    public async Task User_Disabled_TakesItsTokensAlong()
    {
        await _secured.StartAsync();
        using var admin = await _secured.ClientAsync(Scope.Admin);
        await AddUserAsync(admin, "ada", "submit");
        var created = await ReadAsync<CreatedToken>(await PostAsync(admin, "tokens", new { name = "laptop", owner = "ada", scopes = new[] { "submit" } }));
        using var ada = _secured.ClientWith(created.Secret);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ada, "sweeps"));

        await PostAsync(admin, "users/ada/disable", null);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(ada, "sweeps"));
    }

    [Fact]
    public async Task User_WithFewerScopes_TakesThemFromItsTokensAtOnce()
    {
        await _secured.StartAsync();
        using var admin = await _secured.ClientAsync(Scope.Admin);
        await AddUserAsync(admin, "ada", "admin");
        var created = await ReadAsync<CreatedToken>(await PostAsync(admin, "tokens", new { name = "laptop", owner = "ada", scopes = new[] { "admin" } }));
        using var ada = _secured.ClientWith(created.Secret);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ada, "users"));

        await PostAsync(admin, "users/ada/scopes", new { scopes = new[] { "read" } });

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(ada, "users"));
    }

    [Theory]
    [InlineData("Ada Lovelace", "long enough password")]
    [InlineData("ada\r\nSet-Cookie: x=y", "long enough password")]
    [InlineData("", "long enough password")]
    [InlineData("ada", "short")]
    [InlineData("ada", "my name is ada, really")]
    public async Task AddUser_WithANameOrAPasswordThatIsNotAllowed_IsRefused(string name, string password)
    {
        await _secured.StartAsync();
        using var admin = await _secured.ClientAsync(Scope.Admin);

        using var answer = await PostAsync(admin, "users", new { name, password, scopes = new[] { "read" } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(password, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastAdmin_CannotBeLockedOut()
    {
        await _secured.StartAsync();
        using var admin = await _secured.ClientAsync(Scope.Admin);

        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(admin, "users/admin/disable", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(admin, "users/admin/scopes", new { scopes = new[] { "read" } })).StatusCode);
    }

    [Fact]
    public async Task Audit_NamesWhoDidWhatAndHoldsNoSecret()
    {
        await _secured.StartAsync();
        using var admin = await _secured.ClientAsync(Scope.Admin);
        await AddUserAsync(admin, "ada", "read");
        var created = await ReadAsync<CreatedToken>(await PostAsync(admin, "tokens", new { name = "ci", scopes = new[] { "read" } }));
        await PostAsync(admin, "users/ada/password", new { password = "another long password" });

        var text = await admin.GetStringAsync(Path("audit"));

        var entries = JsonNode.Parse(text)!.AsArray();
        Assert.Equal(["user.password", "token.create", "user.add", "user.add"], entries.Select(entry => entry!["action"]!.ToString()));
        Assert.Equal("127.0.0.1", entries[0]!["address"]!.ToString());
        Assert.Equal("token", entries[0]!["actor_kind"]!.ToString());
        Assert.DoesNotContain(created.Secret[^20..], text, StringComparison.Ordinal);
        Assert.DoesNotContain("another long password", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SecuredApi.Password, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actor_IsWhoeverTheTokenBelongsTo()
    {
        await _secured.StartAsync();
        using var worker = await _secured.ClientAsync(Scope.Worker);

        var actor = JsonNode.Parse(await worker.GetStringAsync(Path("actor")))!;

        Assert.Equal(("token", "test"), (actor["kind"]!.ToString(), actor["name"]!.ToString()));
        Assert.Equal(["read", "worker"], actor["scopes"]!.AsArray().Select(scope => scope!.ToString()));
    }

    [Fact]
    public async Task Connection_ForAWorker_IsGivenAndRecordedWithoutIt()
    {
        await _secured.StartAsync(("Security:WorkerDatabase", "postgres://w:db-secret@db/o"), ("Security:WorkerBroker", "amqp://w:mq-secret@mq/o"));
        using var worker = await _secured.ClientAsync(Scope.Worker);
        using var admin = await _secured.ClientAsync(Scope.Admin);

        Assert.Contains("db-secret", await worker.GetStringAsync(Path("workers/connection")), StringComparison.Ordinal);
        var audit = await admin.GetStringAsync(Path("audit"));
        Assert.Contains("worker.connect", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", audit, StringComparison.Ordinal);
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(Path(path));
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, object? body) =>
        client.PostAsync(Path(path), body is null ? null : JsonContent.Create(body, options: OrchestratorJson.Compact));

    private static Task<T> ReadAsync<T>(HttpResponseMessage response) => ApiUnderTest.ReadAsync<T>(response);

    private static async Task AddUserAsync(HttpClient admin, string name, string scope) =>
        await ReadAsync<UserRow>(await PostAsync(admin, "users", new { name, password = "a long password here", scopes = new[] { scope } }));
}
