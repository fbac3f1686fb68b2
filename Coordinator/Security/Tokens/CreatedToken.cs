using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Tokens;

/// <summary>A token that was made.</summary>
/// <param name="Token">What lists show of it.</param>
/// <param name="Secret">The whole token: told this once.</param>
public sealed record CreatedToken(TokenRow Token, string Secret);
