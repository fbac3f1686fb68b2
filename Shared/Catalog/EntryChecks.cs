using System.Text.RegularExpressions;

namespace Orchestrator.Catalog;

/// <summary>Checks an entry that a plugin brings: what our own tests make sure of for ours.</summary>
internal static partial class EntryChecks
{
    /// <summary>What is wrong with the entry, in words that follow its class; null when nothing is.</summary>
    public static string? Problem(CatalogEntry entry)
    {
        if (!IsName(entry.Name)) return $"the name '{entry.Name}' is not in kebab-case (small letters, digits, single hyphens)";
        if (new[] { entry.Title, entry.Summary, entry.Source }.Any(string.IsNullOrWhiteSpace))
            return $"'{entry.Name}' lacks a title, a summary or a source";
        return entry.Options.Select(option => Problem(entry, option)).OfType<string>().FirstOrDefault()
            ?? (entry is DatasetEntry dataset ? Problem(dataset) : null);
    }

    private static string? Problem(CatalogEntry entry, OptionSpec option)
    {
        if (!IsName(option.Name))
            return $"the option '{option.Name}' of '{entry.Name}' is not in kebab-case (small letters, digits, single hyphens)";
        return entry.Options.Count(other => other.Name == option.Name) > 1 ? $"'{entry.Name}' has two options '{option.Name}'" : null;
    }

    private static string? Problem(DatasetEntry dataset)
    {
        if (dataset.Channels is not (1 or 3)) return $"'{dataset.Name}' has {dataset.Channels} channels; 1 or 3 are possible";
        if (dataset.Height < 1 || dataset.Width < 1 || dataset.Classes < 2)
            return $"'{dataset.Name}' needs images of at least one pixel and at least two classes";
        return dataset.Mean.Count == dataset.Channels && dataset.StandardDeviation.Count == dataset.Channels
            ? null
            : $"'{dataset.Name}' needs a mean and a deviation for each of its {dataset.Channels} channels";
    }

    private static bool IsName(string? name) => name is { Length: > 0 and <= 100 } && KebabCase().IsMatch(name);

    // The plus joins two modules, as in aw+se.
    [GeneratedRegex("^[a-z0-9]+([-+.][a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
