using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Api;
using Orchestrator.Security;
using Orchestrator.Storage.Security;
using Orchestrator.Telemetry;

namespace Orchestrator.Coordinator.Security.Authentication;

/// <summary>Takes API tokens. What is wrong with one is said only to whoever knows its secret.</summary>
internal sealed class ApiTokenHandler(
    ITokenStore tokens,
    TimeProvider time,
    SecurityProblems problems,
    OrchestratorMeter meter,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Missing =
        "This needs an API token, in the header Authorization: Bearer orc_...; make one with 'orchestrator token create'.";
    private const string NoToken = "What was sent as a token is none: a token is orc_ID_SECRET.";

    private string _problem = Missing;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0) return AuthenticateResult.NoResult();
        if (!AuthenticationHeaderValue.TryParse(header, out var sent)
            || !sent.Scheme.Equals(SecuritySchemes.Token, StringComparison.OrdinalIgnoreCase)
            || TokenText.Parse(sent.Parameter ?? "") is not { } text) return Refuse(NoToken);
        var found = await tokens.FindAsync(text.Id, Context.RequestAborted);
        if (found is null || !text.Matches(found.SecretHash)) return Refuse("The API token is not known.");
        if (Problem(found) is { } problem) return Refuse(problem);
        await tokens.NoteUseAsync(found.Row, Context.RequestAborted);
        return AuthenticateResult.Success(new AuthenticationTicket(ActorIdentity.ToPrincipal(found.ToActor(), Scheme.Name), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = ReferenceEquals(_problem, Missing)
            ? "Bearer realm=\"orchestrator\""
            : "Bearer realm=\"orchestrator\", error=\"invalid_token\"";
        return problems.WriteAsync(
            Context, StatusCodes.Status401Unauthorized, ApiProblem.UnauthenticatedType, "A token is needed", _problem);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => problems.WriteForbiddenAsync(Context);

    private string? Problem(StoredToken token) =>
        token.Row.RevokedAt is not null ? "The API token was revoked."
        : token.Row.IsOver(time.GetUtcNow().UtcDateTime) ? $"The API token expired on {token.Row.ExpiresAt:yyyy-MM-dd}."
        : !token.IsValid(time.GetUtcNow().UtcDateTime) ? "The user of the API token is disabled."
        : null;

    private AuthenticateResult Refuse(string problem)
    {
        _problem = problem;
        meter.SignInFailures.Add(1, Tags.Word(Tags.Kind, "token"));
        return AuthenticateResult.Fail(problem);
    }
}
