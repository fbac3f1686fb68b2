using System.Text.Json.Serialization;

namespace Orchestrator.Catalog;

/// <summary>A name of the catalog with all its options set, such as <c>se</c> with <c>reduction: 16</c>. Equal when name and options are.</summary>
/// <param name="Name">The catalog's name.</param>
/// <param name="Options">Every option of the entry, defaults filled in, sorted by name.</param>
[method: JsonConstructor]
public sealed record Choice(string Name, SortedDictionary<string, OptionValue> Options)
{
    /// <summary>A choice without options.</summary>
    public Choice(string name)
        : this(name, new SortedDictionary<string, OptionValue>(StringComparer.Ordinal))
    {
    }

    /// <summary>The plugin that defines the name; null for Orchestrator's own. Part of the identity of what is trained.</summary>
    public PluginIdentity? Plugin { get; init; }

    /// <inheritdoc/>
    public bool Equals(Choice? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Name == other.Name && Plugin == other.Plugin && Options.SequenceEqual(other.Options));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Name);
        foreach (var option in Options) hash.Add(option.Value);
        return hash.ToHashCode();
    }

    /// <summary>The value of an option. Throws when the entry has no such option.</summary>
    public OptionValue this[string option] => Options[option];
}
