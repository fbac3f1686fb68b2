namespace Orchestrator.Coordinator.Security.Users;

/// <summary>What <c>POST /users/{user}/password</c> takes.</summary>
/// <param name="Password">See <see cref="Orchestrator.Security.Password"/>.</param>
public sealed record PasswordRequest(string Password);
