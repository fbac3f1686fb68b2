namespace Orchestrator.Catalog;

/// <summary>What every name of an axis has: how it is written, what it is and where it comes from.</summary>
public abstract record CatalogEntry
{
    /// <summary>The name in a sweep file, in kebab-case; unique within its axis.</summary>
    public required string Name { get; init; }

    /// <summary>The name as papers print it, such as <c>ResNet-18</c>.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on what it is.</summary>
    public required string Summary { get; init; }

    /// <summary>The paper or repository it follows.</summary>
    public required string Source { get; init; }

    /// <summary>Its options with their defaults, in the order of print.</summary>
    public IReadOnlyList<OptionSpec> Options { get; init; } = [];

    /// <summary>The plugin that defines it; null for Orchestrator's own. Set when the catalog is read.</summary>
    public PluginIdentity? Plugin { get; init; }
}
