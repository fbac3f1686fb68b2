using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Orchestrator.Coordinator.Security.Authentication;
using Orchestrator.Security;
using Orchestrator.Storage.Security;
using Orchestrator.Telemetry;

namespace Orchestrator.Coordinator.Security.SignIn;

/// <summary>
/// Decides who signs in. The answer is the same for a wrong password, a user that does not exist and one that is disabled, and takes as
/// long.
/// </summary>
public sealed partial class SignInUser(
    IUserStore users,
    ITokenStore tokens,
    ISignInStore attempts,
    IAuditStore audit,
    SignInLimit limit,
    OrchestratorMeter meter,
    TimeProvider time,
    ILogger<SignInUser> logger)
{
    // Names that are not a user's are not written down: people type their password there.
    private const string Unknown = "unknown";

    /// <summary>Signs in with a name and a password.</summary>
    public async Task<SignInAnswer> WithPasswordAsync(string name, string password, IPAddress? address, CancellationToken stop)
    {
        if (limit.Begin(address) is { } wait) return SignInAnswer.TooMany(wait);
        var normalized = UserName.Normalize(name);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalized)));
        var locked = await attempts.BeginAsync(key, stop);
        var user = await users.FindByNameAsync(normalized, stop);
        if (locked is { } remaining)
        {
            await NoteAsync(AuditActions.SignInLocked, user?.Row.UserId ?? "", user?.Row.Name ?? Unknown, ActorKind.User, address, stop);
            return SignInAnswer.TooMany(remaining);
        }

        if (!Password.Matches(user?.PasswordHash, password) || user is not { Row.DisabledAt: null })
            return await RefuseAsync(user?.Row.UserId ?? "", user?.Row.Name ?? Unknown, ActorKind.User, address, stop);
        await attempts.SucceedAsync(key, user.Row.UserId, stop);
        await NoteAsync(AuditActions.SignIn, user.Row.UserId, user.Row.Name, ActorKind.User, address, stop);
        return new SignInAnswer(SessionIdentity.Of(user));
    }

    /// <summary>Signs in with an API token.</summary>
    public async Task<SignInAnswer> WithTokenAsync(string token, IPAddress? address, CancellationToken stop)
    {
        if (limit.Begin(address) is { } wait) return SignInAnswer.TooMany(wait);
        var text = TokenText.Parse(token.Trim());
        var found = text is null ? null : await tokens.FindAsync(text.Id, stop);
        return found is not null && text!.Matches(found.SecretHash)
            ? await AdmitAsync(found, address, stop)
            : await RefuseAsync("", Unknown, ActorKind.Token, address, stop);
    }

    /// <summary>Signs in with a one-time link's secret, which is used up.</summary>
    public async Task<SignInAnswer> WithLinkAsync(string secret, IPAddress? address, CancellationToken stop)
    {
        if (limit.Begin(address) is { } wait) return SignInAnswer.TooMany(wait);
        var token = await attempts.TakeLinkAsync(SignInLink.HashOf(secret), stop);
        var found = token is null ? null : await tokens.FindAsync(token, stop);
        return found is not null ? await AdmitAsync(found, address, stop) : await RefuseAsync("", Unknown, ActorKind.Token, address, stop);
    }

    private async Task<SignInAnswer> AdmitAsync(StoredToken token, IPAddress? address, CancellationToken stop)
    {
        if (!token.IsValid(time.GetUtcNow().UtcDateTime))
            return await RefuseAsync(token.Row.TokenId, token.Row.Name, ActorKind.Token, address, stop);
        await tokens.NoteUseAsync(token.Row, stop);
        await NoteAsync(AuditActions.SignIn, token.Row.TokenId, token.ToActor().Name, ActorKind.Token, address, stop);
        return new SignInAnswer(SessionIdentity.Of(token));
    }

    private async Task<SignInAnswer> RefuseAsync(string id, string name, ActorKind kind, IPAddress? address, CancellationToken stop)
    {
        meter.SignInFailures.Add(1, Tags.Word(Tags.Kind, kind == ActorKind.User ? "password" : "token"));
        await NoteAsync(AuditActions.SignInFailed, id, name, kind, address, stop);
        return SignInAnswer.Wrong;
    }

    private async Task NoteAsync(string action, string id, string name, ActorKind kind, IPAddress? address, CancellationToken stop)
    {
        LogAttempt(action, name, address);
        await audit.AddAsync(new NewAuditEntry(kind, id, name, action, id.Length > 0 ? id : name, null, address?.ToString()), stop);
    }

    [LoggerMessage(EventId = 280, Level = LogLevel.Information, Message = "{Action} of {Actor} from {Address}.")]
    private partial void LogAttempt(string action, string actor, IPAddress? address);
}
