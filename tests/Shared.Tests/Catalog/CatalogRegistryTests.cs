using Orchestrator.Catalog;

namespace Orchestrator.Shared.Tests.Catalog;

public sealed class CatalogRegistryTests
{
    [Fact]
    public void Load_FindsTheDefinitionsOfAnAssembly() =>
        Assert.Equal(["aw", "aw+se", "bam", "nam", "none", "se", "split"], TestCatalog.Instance.Modules.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Load_OfNothing_HasThePlacements() =>
        Assert.Equal(
            ["after-conv2", "identity", "post", "pre", "replace", "stage", "standard"],
            CatalogRegistry.Load().Placements.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Load_OfTheSharedAssemblyItself_DoesNotDefineTwice() => Assert.Equal(7, CatalogRegistry.Load(typeof(CatalogRegistry).Assembly).Placements.Count);

    [Fact]
    public void EveryPlacement_SaysOfEveryKindOfBlockWhatItMeansOrWhyItIsNotThere()
    {
        var blocks = CatalogRegistry.Load().Placements.Values.SelectMany(placement => placement.Blocks).ToList();

        Assert.Equal(7 * Enum.GetValues<BlockFamily>().Length, blocks.Count);
        Assert.All(blocks, block => Assert.False(string.IsNullOrWhiteSpace(block.Formula ?? block.MissingBecause)));
        Assert.All(CatalogRegistry.Load().Placements.Values, placement => Assert.Distinct(placement.Blocks.Select(block => block.Family)));
    }

    [Fact]
    public void Fit_OfAnUnknownPlacement_IsImpossible() =>
        Assert.Equal("there is no placement 'middle'", TestCatalog.Instance.Fit("se", "middle", "resnet20").ImpossibleBecause);

    [Fact]
    public void Identity_IsForBlocksWithShortcuts() =>
        Assert.DoesNotContain(BlockFamily.Plain, TestCatalog.Instance.Placements["identity"].Families);
}
