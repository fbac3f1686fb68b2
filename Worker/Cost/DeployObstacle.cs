using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Cost;

/// <summary>Why a network, or a part of it, stays in its training form when it is deployed.</summary>
public static class DeployObstacle
{
    private const string NothingFolds = "Nothing in this network folds: it is deployed in its training form.";

    /// <summary>The reason in one sentence: the one that the catalog gives; null when all of the network was folded.</summary>
    /// <param name="choice">The network.</param>
    /// <param name="foldedParts">Parts of it that were folded.</param>
    /// <param name="catalog">What its names mean.</param>
    public static string? Of(NetworkChoice choice, int foldedParts, TrainingCatalog catalog) =>
        OfCatalog(choice, catalog) ?? (foldedParts == 0 ? NothingFolds : null);

    private static string? OfCatalog(NetworkChoice choice, TrainingCatalog catalog)
    {
        if (choice.Module.Name == ModuleEntry.None) return null;
        var module = catalog.Modules[choice.Module.Name].Entry;
        var because = BlockPlacements.Find(choice.Placement ?? module.DefaultPlacement) is { } placement
            ? PlacementFit.Of(module, placement, catalog.Backbones[choice.Backbone.Name].Entry).NoDeployFormBecause
            : null;
        return because is null ? null : $"{char.ToUpperInvariant(because[0])}{because.AsSpan(1)}.";
    }
}
