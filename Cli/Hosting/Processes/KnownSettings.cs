using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Orchestrator.Coordinator.Broker;
using Orchestrator.Coordinator.Notifications;
using Orchestrator.Coordinator.Notifications.Email;
using Orchestrator.Coordinator.Notifications.Webhook;
using Orchestrator.Coordinator.Security;
using Orchestrator.Coordinator.Trials.Offer;
using Orchestrator.Coordinator.Trials.Reap;
using Orchestrator.Sweeps;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Training;

namespace Orchestrator.Cli.Hosting.Processes;

/// <summary>
/// Every setting there is, so that a misspelt one is named instead of silently doing nothing. All processes know all of them: machines then
/// can share one file.
/// </summary>
internal static class KnownSettings
{
    /// <summary>The store's address.</summary>
    public const string Database = "Database";

    /// <summary>The broker's address.</summary>
    public const string Broker = "Broker";

    /// <summary>Where a web server listens.</summary>
    public const string Listen = "Listen";

    private static readonly string[] Single = [Database, Broker, Listen];

    // .NET's own, whose keys are open.
    private static readonly string[] Foreign = ["Logging", "Kestrel", "AllowedHosts"];

    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [LeaseOptions.Section] = typeof(LeaseOptions),
        [OfferOptions.Section] = typeof(OfferOptions),
        [ReapOptions.Section] = typeof(ReapOptions),
        [WatchOptions.Section] = typeof(WatchOptions),
        [NotificationOptions.Section] = typeof(NotificationOptions),
        [WebhookOptions.Section] = typeof(WebhookOptions),
        [EmailOptions.Section] = typeof(EmailOptions),
        [SecurityOptions.Section] = typeof(SecurityOptions),
        [MetricsOptions.Section] = typeof(MetricsOptions),
        [TelemetryOptions.Section] = typeof(TelemetryOptions),
        [WorkerAgentOptions.Section] = typeof(WorkerAgentOptions),
        [TrainingOptions.Section] = typeof(TrainingOptions),
    };

    /// <summary>The options class of each section.</summary>
    public static IReadOnlyDictionary<string, Type> Options => Sections;

    /// <summary>Names each key that does not exist, each value that is no value of its type, and each that is out of range.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration settings)
    {
        var problems = settings.AsEnumerable().Where(setting => setting.Value is not null)
            .Select(setting => Problem(setting.Key, setting.Value!)).OfType<string>().ToList();

        // Binding stops at the first value that cannot be converted, so ranges come after.
        return problems.Count > 0 ? problems : [.. Sections.SelectMany(section => RangeProblems(settings.GetSection(section.Key), section.Value))];
    }

    private static List<string> RangeProblems(IConfigurationSection section, Type type)
    {
        var options = Activator.CreateInstance(type)!;
        section.Bind(options);
        var found = new List<ValidationResult>();
        foreach (var property in type.GetProperties().Where(property => section[property.Name] is not null))
            Validator.TryValidateProperty(property.GetValue(options), new ValidationContext(options) { MemberName = property.Name }, found);
        if (found.Count == 0 && options is IValidatableObject whole) found.AddRange(whole.Validate(new ValidationContext(options)));
        return [.. found.Select(problem => $"{section.Key}: {problem.ErrorMessage}")];
    }

    private static string? Problem(string key, string value)
    {
        var parts = key.Split(ConfigurationPath.KeyDelimiter);
        if (parts.Length == 1 && Single.Contains(key, StringComparer.OrdinalIgnoreCase)) return null;
        if (key.Equals(ProcessLog.FormatKey, StringComparison.OrdinalIgnoreCase)) return ProcessLog.Problem(value);
        if (Foreign.Contains(parts[0], StringComparer.OrdinalIgnoreCase)) return null;
        if (!Sections.TryGetValue(parts[0], out var options)) return Unknown(key, parts[0], [.. Single, .. Sections.Keys]);
        if (parts.Length != 2) return $"The setting {key} does not exist: {parts[0]} has keys such as {parts[0]}:{options.GetProperties()[0].Name}.";
        var property = Array.Find(options.GetProperties(), property => property.CanWrite && property.Name.Equals(parts[1], StringComparison.OrdinalIgnoreCase));
        return property is null
            ? Unknown(key, parts[1], [.. options.GetProperties().Where(known => known.CanWrite).Select(known => known.Name)])
            : Convertible(key, value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
    }

    private static string Unknown(string key, string part, IReadOnlyList<string> known) => $"The setting {key} does not exist. {NearestName.Hint(part, known)}";

    private static string? Convertible(string key, string value, Type type)
    {
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, value);
            return null;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException)
        {
            return $"The setting {key} has the value '{value}', which is no {Name(type)}.";
        }
    }

    private static string Name(Type type) =>
        type == typeof(TimeSpan) ? "time span such as 00:00:30 (hours:minutes:seconds)"
        : type == typeof(int) ? "whole number"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type)).ToLowerInvariant()}"
        : type.Name;
}
