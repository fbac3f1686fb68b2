using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Orchestrator.Messaging;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Hosting.Processes.Reference;

/// <summary>Describes every setting there is, from the options classes themselves.</summary>
internal static partial class SettingsReference
{
    private static readonly SettingDescription[] Addresses =
    [
        new(
            KnownSettings.Database, "none", DatabaseAddress.Forms,
            "The store. Every process needs it; a worker may get it from its coordinator."),
        new(
            KnownSettings.Broker, "none", BrokerAddress.Forms,
            "The message broker. Every process needs it; a worker may get it from its coordinator."),
        new(
            KnownSettings.Listen,
            $"{Commands.CoordinatorCommand.DefaultListen} (coordinator), {Commands.DashboardCommand.DefaultListen} (dashboard)",
            "http://address:port; several separated by ;",
            "Where coordinator and dashboard answer."),
        new(ProcessLog.FormatKey, "text", "text, json", "How processes write their log: for people, or one JSON object a line."),
    ];

    /// <summary>All settings: addresses first, then section by section.</summary>
    public static IReadOnlyList<SettingDescription> All()
    {
        var documentation = new DocumentedProperties();
        return
        [
            .. Addresses,
            .. KnownSettings.Options.OrderBy(section => section.Key, StringComparer.Ordinal)
                .SelectMany(section => Section(section.Key, section.Value, documentation)),
        ];
    }

    private static IEnumerable<SettingDescription> Section(string name, Type type, DocumentedProperties documentation)
    {
        var defaults = Activator.CreateInstance(type)!;
        return type.GetProperties().Where(property => property.CanWrite).Select(property =>
        {
            var summary = documentation.Summary(property);
            var byDefault = DefaultSentence().Match(summary);
            return new SettingDescription(
                $"{name}:{property.Name}",
                // A value that is written as it is set says more than the name that the program has for it.
                byDefault.Success && !property.PropertyType.IsEnum ? byDefault.Groups["value"].Value : Spelled(property.GetValue(defaults)),
                Values(property),
                // A sentence that says the default and no more is in the column beside it.
                byDefault.Groups["end"].Value is "." ? summary.Remove(byDefault.Index, byDefault.Length).Trim() : summary);
        });
    }

    private static string Values(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            return $"{Bound(range.Minimum, type)} to {Bound(range.Maximum, type)}";
        return type == typeof(bool) ? "true, false"
            : type.IsEnum ? string.Join(", ", Enum.GetNames(type)).ToLowerInvariant()
            : type == typeof(TimeSpan) ? "a time span"
            : "text";
    }

    // Ranges of time spans are written as text.
    private static string Bound(object bound, Type type) =>
        Spelled(type == typeof(TimeSpan) ? TimeSpan.Parse((string)bound, CultureInfo.InvariantCulture) : bound);

    private static string Spelled(object? value) => value switch
    {
        null or "" => "none",
        TimeSpan span => Spelled(span),
        bool or Enum => value.ToString()!.ToLowerInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Spelled(TimeSpan span)
    {
        var (count, unit) = span.Ticks == 0 || span.Ticks % TimeSpan.TicksPerMinute != 0 ? (span.TotalSeconds, "s")
            : span.Ticks % TimeSpan.TicksPerHour != 0 ? (span.TotalMinutes, "min")
            : span.Ticks % TimeSpan.TicksPerDay != 0 ? (span.TotalHours, "h")
            : (span.TotalDays, "d");
        return string.Create(CultureInfo.InvariantCulture, $"{count:0.###} {unit}");
    }

    // "Default 90 s.", "Default: none, and nothing is posted.", "Default 0.5 s."
    [GeneratedRegex(@"\bDefault:? (?<value>.+?)(?<end>[.,;:])(?=\s|$)")]
    private static partial Regex DefaultSentence();
}
