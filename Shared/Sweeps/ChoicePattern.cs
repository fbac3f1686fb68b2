using Orchestrator.Catalog;

namespace Orchestrator.Sweeps;

/// <summary>A name of the catalog with some of its options, as rules write it. Options that it does not mention may have any value.</summary>
/// <param name="Name">The catalog's name.</param>
/// <param name="Options">The values allowed for each option that is mentioned.</param>
public sealed record ChoicePattern(string Name, IReadOnlyDictionary<string, IReadOnlyList<OptionValue>> Options)
{
    /// <summary>Whether the choice has the name and allowed values of all options mentioned.</summary>
    public bool Matches(Choice choice) =>
        choice.Name == Name && Options.All(option => option.Value.Contains(choice[option.Key]));
}
