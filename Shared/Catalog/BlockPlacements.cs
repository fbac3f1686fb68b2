using System.Collections.Frozen;
using Orchestrator.Catalog.Placements;

namespace Orchestrator.Catalog;

/// <summary>The placements that each kind of block has.</summary>
public static class BlockPlacements
{
    private static readonly PlacementEntry[] InOrderOfPrint =
    [
        new StandardPlacement().Entry, new PrePlacement().Entry, new PostPlacement().Entry, new IdentityPlacement().Entry,
        new AfterConv2Placement().Entry, new StagePlacement().Entry, new ReplacePlacement().Entry,
    ];

    private static readonly FrozenDictionary<BlockFamily, IReadOnlyList<string>> ByFamily =
        Enum.GetValues<BlockFamily>().ToFrozenDictionary(family => family, NamesIn);

    /// <summary>The names of a kind's placements, in the order of print.</summary>
    public static IReadOnlyList<string> Of(BlockFamily family) => ByFamily[family];

    /// <summary>The placement with this name, or null when there is none.</summary>
    public static PlacementEntry? Find(string name) => InOrderOfPrint.FirstOrDefault(entry => entry.Name == name);

    private static IReadOnlyList<string> NamesIn(BlockFamily family) =>
        [.. InOrderOfPrint.Where(entry => entry.In(family).Exists).Select(entry => entry.Name)];
}
