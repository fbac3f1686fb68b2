using Orchestrator.Security;

namespace Orchestrator.Dashboard.Settings;

/// <summary>The boxes of a form as scopes.</summary>
internal static class ScopeChoice
{
    /// <summary>The scopes, or what is wrong with the choice as a sentence.</summary>
    public static (IReadOnlySet<Security.Scope> Chosen, string? Problem) Read(string[]? names) =>
        Scopes.TryParse(string.Join(',', names ?? []), out var chosen, out var problem) ? (chosen, null) : (Scopes.None, problem);
}
