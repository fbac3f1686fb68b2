using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Tests.Security;

/// <summary>Every route of the coordinator, asked by everybody who may not.</summary>
public sealed class RouteSecurityTests(RouteFixture fixture) : IClassFixture<RouteFixture>
{
    private readonly SecuredApi _secured = fixture.Secured;

    [Fact]
    public void EveryRoute_NamesItsScopeOrIsOpenOnPurpose()
    {
        var silent = Routes().Where(route => !IsOpen(route) && route.Metadata.GetMetadata<RequiredScopeAttribute>() is null);

        Assert.Empty(silent.Select(route => route.DisplayName));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer orc_0123456789ab_short")]
    [InlineData("Bearer orc_0123456789ab_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("Basic YWRtaW46Y29ycmVjdCBob3JzZSBiYXR0ZXJ5")]
    public async Task EveryRoute_WithoutATokenThatCounts_Answers401(string? header)
    {
        Assert.Empty(await OthersThanAsync(HttpStatusCode.Unauthorized, header, Routes()));
    }

    [Fact]
    public async Task EveryRoute_WithAWrongSecretOfAKnownToken_Answers401()
    {
        var token = await _secured.TokenAsync(null, Scope.Admin);
        var forged = $"Bearer orc_{token.Id}_{TokenText.Create().Reveal()[^43..]}";

        Assert.Empty(await OthersThanAsync(HttpStatusCode.Unauthorized, forged, Routes()));
    }

    [Fact]
    public async Task EveryRoute_WithAnExpiredOrARevokedToken_Answers401()
    {
        var expired = await _secured.TokenAsync(TimeSpan.FromMicroseconds(1), Scope.Admin);
        var revoked = await _secured.TokenAsync(null, Scope.Admin);
        await _secured.Api.Services.GetRequiredService<Storage.Security.ITokenStore>().RevokeAsync(revoked.Id, CancellationToken.None);

        Assert.Empty(await OthersThanAsync(HttpStatusCode.Unauthorized, "Bearer " + expired.Reveal(), Routes()));
        Assert.Empty(await OthersThanAsync(HttpStatusCode.Unauthorized, "Bearer " + revoked.Reveal(), Routes()));
    }

    [Theory]
    [InlineData(Scope.Read)]
    [InlineData(Scope.Submit)]
    [InlineData(Scope.Worker)]
    public async Task EveryRouteBeyondTheScope_Answers403(Scope scope)
    {
        var token = await _secured.TokenAsync(null, scope);
        var has = Scopes.Expand([scope]);
        var beyond = Routes().Where(
            route => route.Metadata.GetMetadata<RequiredScopeAttribute>() is { Scope: var needed } && !has.Contains(needed));

        Assert.Empty(await OthersThanAsync(HttpStatusCode.Forbidden, "Bearer " + token.Reveal(), beyond));
    }

    [Fact]
    public void EveryChangeOfASweepOrTrial_NeedsSubmitAndNoMore()
    {
        var changes = Routes().Where(route =>
            route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
            && (route.RoutePattern.RawText!.StartsWith("/api/v1/sweeps", StringComparison.Ordinal)
                || route.RoutePattern.RawText.StartsWith("/api/v1/trials", StringComparison.Ordinal))).ToList();

        Assert.Equal(7, changes.Count);
        Assert.All(changes, route => Assert.Equal(Scope.Submit, route.Metadata.GetMetadata<RequiredScopeAttribute>()?.Scope));
    }

    private static bool IsOpen(Endpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private List<RouteEndpoint> Routes() =>
        [.. _secured.Api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>The routes that answer otherwise, or not with problem details.</summary>
    private async Task<IReadOnlyList<string>> OthersThanAsync(HttpStatusCode expected, string? header, IEnumerable<RouteEndpoint> routes)
    {
        var others = new List<string>();
        foreach (var route in routes.Where(route => !IsOpen(route)))
        {
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var (status, type) = await AskAsync(method, route, header);
                if (status != expected || type?.StartsWith("urn:orchestrator:", StringComparison.Ordinal) != true)
                    others.Add($"{method} {route.RoutePattern.RawText}: {status} {type}");
            }
        }

        return others;
    }

    private async Task<(HttpStatusCode Status, string? Type)> AskAsync(string method, RouteEndpoint route, string? header)
    {
        var path = string.Join('/', route.RoutePattern.PathSegments.Select(
            segment => segment.IsSimple && segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : "x"));
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_secured.Client.BaseAddress!, "/" + path));
        if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);
        if (method == "POST") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await _secured.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("orc_0123456789ab_", body, StringComparison.Ordinal);
        var isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return (response.StatusCode, isProblem ? JsonNode.Parse(body)?["type"]?.ToString() : null);
    }
}
