using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security.Tokens;

/// <summary>What <c>POST /tokens</c> takes.</summary>
/// <param name="Name">What the token is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Owner">The user to whom it belongs, by name. Default: nobody.</param>
/// <param name="Days">How many days it lasts. Default: until it is revoked.</param>
public sealed record NewTokenRequest(string Name, IReadOnlyList<Scope> Scopes, string? Owner = null, int? Days = null);
