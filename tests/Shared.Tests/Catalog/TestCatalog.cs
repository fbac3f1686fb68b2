using Orchestrator.Catalog;

namespace Orchestrator.Shared.Tests.Catalog;

/// <summary>The names that these tests use: this assembly's own, with the placements and recipes that are shipped.</summary>
internal static class TestCatalog
{
    public static CatalogRegistry Instance { get; } = CatalogRegistry.Load(typeof(TestCatalog).Assembly);
}
