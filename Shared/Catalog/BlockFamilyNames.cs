using System.Text.Json;

namespace Orchestrator.Catalog;

/// <summary>The kinds of block as people and files write them.</summary>
public static class BlockFamilyNames
{
    /// <summary>The name in kebab-case: <c>residual-basic</c>.</summary>
    public static string NameOf(this BlockFamily family) => JsonNamingPolicy.KebabCaseLower.ConvertName(family.ToString());
}
