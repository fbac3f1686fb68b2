using System.CommandLine;
using Orchestrator.Storage.Mappings;

namespace Orchestrator.Cli.Commands;

/// <summary>Options whose values are the words of an enumeration, as JSON writes them: <c>deploy-macs</c>.</summary>
internal static class WordOption
{
    /// <summary>The option; null when it is not given.</summary>
    /// <param name="name">Its name, with dashes.</param>
    /// <param name="description">What it is, in whole sentences; the words are named behind it.</param>
    public static Option<TEnum?> Create<TEnum>(string name, string description)
        where TEnum : struct, Enum
    {
        var words = Enum.GetValues<TEnum>().ToDictionary(StoredName.Of, value => value, StringComparer.OrdinalIgnoreCase);
        var option = new Option<TEnum?>(name)
        {
            Description = $"{description} One of {string.Join(", ", words.Keys)}.",
            CustomParser = given =>
            {
                var word = given.Tokens.Single().Value;
                if (words.TryGetValue(word, out var value)) return value;
                given.AddError($"{name} must be one of {string.Join(", ", words.Keys)}, not '{word}'.");
                return null;
            },
        };
        option.CompletionSources.Add([.. words.Keys]);
        return option;
    }
}
