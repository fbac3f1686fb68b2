namespace Orchestrator.SystemTests.Monitoring;

/// <summary>Secrets that processes are given and no log may show. ./test looks for their common beginning in all that a test run wrote.</summary>
internal static class Planted
{
    /// <summary>In a place that no log line mentions by itself.</summary>
    public const string Beginning = "planted-secret-";

    public const string Database = Beginning + "database";
    public const string Broker = Beginning + "broker";
    public const string Webhook = Beginning + "webhook";
    public const string WebhookAddress = Beginning + "webhook-address";
    public const string Mail = Beginning + "mail";
    public const string S3Key = Beginning + "s3";
    public const string Token = Beginning + "token";
    public const string TraceHeader = Beginning + "trace-header";
}
