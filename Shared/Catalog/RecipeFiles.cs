namespace Orchestrator.Catalog;

/// <summary>The recipes that are shipped as data.</summary>
public static class RecipeFiles
{
    /// <summary>Reads every recipe.</summary>
    public static IReadOnlyList<RecipeEntry> ReadAll() => [];
}
