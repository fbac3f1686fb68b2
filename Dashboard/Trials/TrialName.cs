using System.Globalization;
using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Trials;

/// <summary>Names a trial by what it trains: <c>se · standard · resnet20 · fashion-mnist</c>.</summary>
public static class TrialName
{
    /// <summary>The factors of a trial without its seed.</summary>
    public static string Of(TrialConfig config)
    {
        string?[] parts =
        [
            config.Module.Name,
            config.Placement,
            config.Penalty is { } penalty ? $"λ {penalty.ToString("R", CultureInfo.InvariantCulture)}" : null,
            config.Backbone.Name,
            config.Dataset.Name,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>A choice with its options: <c>se (reduction 16)</c>.</summary>
    public static string Of(Choice choice) =>
        choice.Options.Count == 0 ? choice.Name : $"{choice.Name} ({string.Join(", ", choice.Options.Select(option => $"{option.Key} {option.Value}"))})";
}
