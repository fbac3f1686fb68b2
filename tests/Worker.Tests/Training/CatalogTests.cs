using Orchestrator.Catalog;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Training;

public sealed class CatalogTests
{
    [Fact]
    public void Default_HoldsTheSameNamesAsTheSweepReadersCatalog()
    {
        var catalog = CatalogRegistry.Load(typeof(CatalogRegistry).Assembly, typeof(TrainingCatalog).Assembly);

        Assert.Equal(catalog.Modules.Keys.Order(), TrainingCatalog.Default.Modules.Keys.Order());
        Assert.Equal(catalog.Backbones.Keys.Order(), TrainingCatalog.Default.Backbones.Keys.Order());
        Assert.Equal(catalog.Datasets.Keys.Order(), TrainingCatalog.Default.Datasets.Keys.Order());
    }

    [Fact]
    public void EveryPlacementOfABackbone_IsInTheCatalogAndHasAPlace()
    {
        var catalog = CatalogRegistry.Load(typeof(CatalogRegistry).Assembly, typeof(TrainingCatalog).Assembly);
        var placements = catalog.Backbones.Values.SelectMany(backbone => backbone.Placements).Distinct().ToList();

        Assert.Subset(catalog.Placements.Keys.ToHashSet(), placements.ToHashSet());
        Assert.All(placements, placement => Assert.NotNull(PlacedModule.PlaceOf(placement)));
    }
}
