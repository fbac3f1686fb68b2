using Microsoft.Extensions.Logging.Console;

namespace Orchestrator.Cli.Hosting.Processes;

/// <summary>How processes write their log: to standard error, as text for people or as JSON for programs.</summary>
internal static class ProcessLog
{
    /// <summary>The setting that chooses.</summary>
    public const string FormatKey = "Logging:Format";

    private const string Text = "text";
    private const string Json = "json";

    // Settings and not filters, so that a user's settings go before them.
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = nameof(LogLevel.Warning),
        ["Logging:LogLevel:Orchestrator"] = nameof(LogLevel.Information),
        // The framework writes a line for each request that it refuses, which anybody can send.
        ["Logging:LogLevel:Orchestrator.Coordinator.Security.Authentication"] = nameof(LogLevel.Warning),
        // The keys lie in the store; the warning that they are not encrypted has no remedy here (docs/security.md).
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = nameof(LogLevel.Error),
    };

    /// <summary>What is wrong with a value of <see cref="FormatKey"/>; null when nothing is.</summary>
    public static string? Problem(string value) =>
        value is Text or Json ? null : $"The setting {FormatKey} has the value '{value}', which is neither {Text} nor {Json}.";

    /// <summary>Adds the log to a host, and settings on top of its levels.</summary>
    public static void Add(IHostApplicationBuilder builder, IConfiguration settings)
    {
        builder.Configuration.AddInMemoryCollection(Levels).AddConfiguration(settings);
        builder.Logging.ClearProviders().AddConfiguration(builder.Configuration.GetSection("Logging"));
        if (builder.Configuration[FormatKey] == Json) AddJson(builder.Logging);
        else AddText(builder.Logging);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void AddText(ILoggingBuilder log) => log.AddSimpleConsole(console =>
    {
        console.SingleLine = true;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = "yyyy-MM-dd HH:mm:ss.fff ";
    });

    // With the scopes: attempts carry SweepId, TrialId, Attempt, Fence and WorkerId, requests their RequestId, and spans their TraceId.
    private static void AddJson(ILoggingBuilder log) => log
        .Configure(factory => factory.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId)
        .AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
}
