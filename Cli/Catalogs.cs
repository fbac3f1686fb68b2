using Orchestrator.Catalog;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Cli;

/// <summary>The names that this installation knows.</summary>
internal static class Catalogs
{
    private static readonly Lazy<CatalogRegistry> Loaded = new(() => CatalogRegistry.Load(typeof(ITrainer).Assembly));

    /// <summary>Everything that the Worker's assembly defines.</summary>
    public static CatalogRegistry Default => Loaded.Value;
}
