namespace Orchestrator.Catalog;

/// <summary>Whether a module can sit at a placement of a backbone, and whether the network then has a deploy form. Reasons have no full stop.</summary>
/// <param name="ImpossibleBecause">Why there is no such network; null where there is.</param>
/// <param name="SameAs">The placement that gives the same network; null where there is none.</param>
/// <param name="NoDeployFormBecause">Why part of the network stays in its training form; null where all of it folds, and where there is none.</param>
public sealed record PlacementFit(string? ImpossibleBecause, string? SameAs, string? NoDeployFormBecause)
{
    /// <summary>Whether there is such a network.</summary>
    public bool IsPossible => ImpossibleBecause is null;

    /// <summary>Looks a combination up in the data of its parts.</summary>
    /// <param name="module">The module; for <c>none</c> the placement means nothing.</param>
    /// <param name="placement">The placement.</param>
    /// <param name="backbone">The backbone.</param>
    public static PlacementFit Of(ModuleEntry module, PlacementEntry placement, BackboneEntry backbone)
    {
        var fit = Of(module, placement, backbone.Family);
        if (module.Name == ModuleEntry.None || !module.CanSitAt(placement.Name)) return fit;
        if (!fit.IsPossible) return Impossible($"backbone '{backbone.Name}' has no placement '{placement.Name}': {fit.ImpossibleBecause}");
        if (!backbone.Placements.Contains(placement.Name)) return Impossible($"backbone '{backbone.Name}' has no placement '{placement.Name}'");
        return module.ReplacesConvolution && !backbone.Placements.Contains(ModuleEntry.Replace)
            ? Impossible($"module '{module.Name}' replaces convolutions, which backbone '{backbone.Name}' does not offer")
            : fit;
    }

    /// <summary>The same for every backbone of a kind of block, as far as the backbone has all placements of its kind.</summary>
    /// <param name="module">The module; for <c>none</c> the placement means nothing.</param>
    /// <param name="placement">The placement.</param>
    /// <param name="family">The kind of block.</param>
    public static PlacementFit Of(ModuleEntry module, PlacementEntry placement, BlockFamily family)
    {
        if (module.Name == ModuleEntry.None) return new PlacementFit(null, null, null);
        if (!module.CanSitAt(placement.Name))
            return Impossible($"module '{module.Name}' cannot sit at placement '{placement.Name}': {WhyNotThere(module, placement.Name)}");
        var inBlock = placement.In(family);
        return inBlock.MissingBecause is { } missing
            ? Impossible(missing)
            : new PlacementFit(null, inBlock.SameAs, module.NotFoldableBecause ?? inBlock.NotFoldableBecause);
    }

    private static PlacementFit Impossible(string because) => new(because, null, null);

    private static string WhyNotThere(ModuleEntry module, string placement) => (placement == ModuleEntry.Replace, module.ReplacesConvolution) switch
    {
        (true, false) => "it gates activations and is no convolution",
        (true, true) => "it replaces convolutions at every placement, which says where its gate sits",
        (false, true) when module.Placements.Count == 0 => "it only replaces convolutions",
        _ => $"it can sit at {string.Join(", ", module.Placements)}",
    };
}
