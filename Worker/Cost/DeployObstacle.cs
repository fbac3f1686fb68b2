using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Cost;

/// <summary>Why a network, or a part of it, stays in its training form when it is deployed.</summary>
public static class DeployObstacle
{
    /// <summary>The reason of a network without a part that folds.</summary>
    public const string NothingFolds = "Nothing in this network folds: it is deployed in its training form.";

    /// <summary>The reason that the catalog gives for a network, in one sentence; null when all of it folds.</summary>
    public static string? Of(NetworkChoice choice, TrainingCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(choice);
        if (choice.Module.Name == ModuleEntry.None) return null;
        var module = catalog.Modules[choice.Module.Name].Entry;
        var because = BlockPlacements.Find(choice.Placement ?? module.DefaultPlacement) is { } placement
            ? PlacementFit.Of(module, placement, catalog.Backbones[choice.Backbone.Name].Entry).NoDeployFormBecause
            : null;
        return because is null ? null : $"{char.ToUpperInvariant(because[0])}{because.AsSpan(1)}.";
    }
}
