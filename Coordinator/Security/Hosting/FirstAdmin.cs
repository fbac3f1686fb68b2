using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Hosting;

/// <summary>Sees to it that somebody can sign in, before the process listens.</summary>
internal sealed partial class FirstAdmin(
    IUserStore users, ITokenStore tokens, IAuditLog audit, IOptions<SecurityOptions> security, ILogger<FirstAdmin> logger) : IHostedService
{
    private const string Name = "admin";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stop = cancellationToken;
        if (security.Value.SignIn == SignInMode.None) return;
        if ((await users.ListAsync(stop)).Count > 0 || (await tokens.ListAsync(null, stop)).Count > 0) return;
        if (security.Value.FirstAdminPassword is not { Length: > 0 } password)
        {
            throw new SecuritySetupException(
                "A sign-in is required, but there are neither users nor tokens. "
                + "Add one with 'orchestrator user add NAME --scopes admin --database ADDRESS', "
                + "or set Security:FirstAdminPassword (ORCHESTRATOR__SECURITY__FIRSTADMINPASSWORD_FILE for a file that holds it).");
        }

        if (Password.Problem(password, Name) is { } problem) throw new SecuritySetupException($"Security:FirstAdminPassword: {problem}");

        var id = $"usr_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";

        // Another coordinator may add it at the same moment: then it is there, which is what matters.
        if (!await users.AddAsync(new NewUser(id, Name, Password.Hash(password), Scopes.All), stop)) return;
        await audit.RecordAsync(AuditActions.AddUser, id, new { Name, by = "Security:FirstAdminPassword" }, stop);
        LogAdded(Name);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        EventId = 281, Level = LogLevel.Information,
        Message = "There was nobody who could sign in: user {Name} was added with the password of Security:FirstAdminPassword.")]
    private partial void LogAdded(string name);
}
