using System.Globalization;
using Orchestrator.Catalog;

namespace Orchestrator.Sweeps;

/// <summary>Levels as messages name them.</summary>
internal static class LevelText
{
    public static string Of(object level) => level switch
    {
        Choice { Options.Count: 0 } plain => $"'{plain.Name}'",
        Choice choice => $"'{choice.Name}' with {string.Join(", ", choice.Options.Select(option => $"{option.Key} {option.Value}"))}",
        double number => NumberText.Of(number),
        string name => $"'{name}'",
        _ => string.Create(CultureInfo.InvariantCulture, $"{level}"),
    };
}
