using Orchestrator.Catalog;

namespace Orchestrator.Cli.Output;

/// <summary>Whether a module can sit at a placement of one kind of block: a row of what <c>orchestrator catalog --json</c> prints.</summary>
internal sealed record CatalogFit(
    string Module,
    string Placement,
    BlockFamily Family,
    bool IsPossible,
    string? ImpossibleBecause,
    string? SameAs,
    bool HasDeployForm,
    string? NoDeployFormBecause)
{
    /// <summary>Every module but the plain one, at every placement of every kind of block.</summary>
    public static IReadOnlyList<CatalogFit> All(CatalogRegistry catalog) =>
    [
        .. from module in catalog.Modules.Values.OrderBy(module => module.Name, StringComparer.Ordinal)
           where module.Name != ModuleEntry.None
           from placement in catalog.Placements.Values.OrderBy(placement => placement.Name, StringComparer.Ordinal)
           from family in Enum.GetValues<BlockFamily>()
           select Of(module, placement, family),
    ];

    private static CatalogFit Of(ModuleEntry module, PlacementEntry placement, BlockFamily family)
    {
        var fit = PlacementFit.Of(module, placement, family);
        return new CatalogFit(
            module.Name, placement.Name, family, fit.IsPossible, fit.ImpossibleBecause, fit.SameAs, fit.IsPossible && fit.NoDeployFormBecause is null,
            fit.NoDeployFormBecause);
    }
}
