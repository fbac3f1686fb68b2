using System.Security.Cryptography;

namespace Orchestrator.Cli.Deployment;

/// <summary>The secrets of an installation with <c>docker-compose.yml</c>, which names the same files.</summary>
internal static class InstallationSecrets
{
    /// <summary>The password of the dashboard's first user, <c>admin</c>.</summary>
    public const string AdminPassword = "admin-password";

    private const string PostgresPassword = "postgres-password";
    private const string RabbitSettings = "rabbitmq-settings";
    private const string DatabaseAddress = "database-address";
    private const string BrokerAddress = "broker-address";

    // No characters that look alike, as people type one of them; 24 of these 31 are 118 bits.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 24;

    /// <summary>The files.</summary>
    public static IReadOnlyList<string> Names { get; } = [PostgresPassword, RabbitSettings, DatabaseAddress, BrokerAddress, AdminPassword];

    /// <summary>New secrets, by file.</summary>
    public static IReadOnlyDictionary<string, string> Create()
    {
        var (database, broker) = (NewPassword(), NewPassword());
        return new Dictionary<string, string>
        {
            [PostgresPassword] = database,
            [DatabaseAddress] = $"postgres://orchestrator:{database}@postgres:5432/orchestrator",
            // A file of settings: else the RabbitMQ image takes a password from environment variables only. All of it is about the broker's
            // first start; changing the file later changes nothing.
            [RabbitSettings] = $"""
                default_user = orchestrator
                default_pass = {broker}
                default_vhost = orchestrator

                """,
            [BrokerAddress] = $"amqp://orchestrator:{broker}@rabbitmq:5672/orchestrator",
            [AdminPassword] = NewPassword(),
        };
    }

    private static string NewPassword() => RandomNumberGenerator.GetString(Letters, Length);
}
