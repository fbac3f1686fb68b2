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
    public void Identity_IsForBlocksWithShortcuts() =>
        Assert.DoesNotContain(BlockFamily.Plain, TestCatalog.Instance.Placements["identity"].Families);
}
