using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Planning;

/// <summary>Decides which combinations can exist, and removes the factors that mean nothing for one.</summary>
internal sealed class Applicability(CatalogRegistry catalog, TrainingSettings training)
{
    /// <summary>Everything that keeps a combination from existing; empty when it can.</summary>
    public IEnumerable<Obstacle> Obstacles(Combination combination) => Obstacles(combination, catalog.Datasets[combination.Dataset.Value.Name]);

    /// <summary>The same on images of a data set that the catalog need not have.</summary>
    public IEnumerable<Obstacle> Obstacles(Combination combination, DatasetEntry dataset)
    {
        var module = catalog.Modules[combination.Module.Value.Name];
        var backbone = catalog.Backbones[combination.Backbone.Value.Name];
        if (Math.Min(dataset.Height, dataset.Width) < backbone.MinimumSide)
        {
            yield return new Obstacle(combination.Dataset.Position,
                $"data set '{dataset.Name}' has images of {dataset.Height} x {dataset.Width} pixels, backbone '{backbone.Name}' needs "
                + $"at least {backbone.MinimumSide} on each side");
        }

        var hasBatchOfOne = HasBatchOfOne(dataset);
        if (hasBatchOfOne && backbone.NormalizesOnePixel(combination.Backbone.Value, dataset.Height, dataset.Width))
        {
            yield return new Obstacle(combination.Backbone.Position, $"backbone '{backbone.Name}' lowers images of {dataset.Height} x {dataset.Width} "
                + $"pixels to a single one and {CannotTrainOnOne(dataset)}");
        }

        if (module.Name == ModuleEntry.None) yield break;
        var placement = combination.Placement?.Value ?? module.DefaultPlacement;
        if (catalog.Fit(module.Name, placement, backbone.Name).ImpossibleBecause is { } impossible)
        {
            var placementIsFine = module.CanSitAt(placement) && backbone.Placements.Contains(placement);
            yield return new Obstacle(placementIsFine ? combination.Module.Position : combination.Placement?.Position ?? combination.Module.Position, impossible);
        }

        if (IndivisibleInputs(combination.Module.Value, module, backbone, dataset) is { } indivisible)
            yield return new Obstacle(combination.Module.Position, indivisible);
        if (!module.HasScaleFactorsWith(combination.Module.Value) && combination.Penalty is { Value: > 0 } penalty)
        {
            var lack = module.HasScaleFactors ? $"has no scale factors with {module.NoScaleFactorsWhen}" : "has no scale factors of its own";
            yield return new Obstacle(penalty.Position,
                $"the penalty λ = {NumberText.Of(penalty.Value)} has nothing to act on in module '{module.Name}', which {lack}");
        }

        if (module.NeedsSeveralSamples && hasBatchOfOne)
            yield return new Obstacle(combination.Module.Position, $"module '{module.Name}' {CannotTrainOnOne(dataset)}");
    }

    /// <summary>The cell of a combination that has no obstacles.</summary>
    public Cell Canonical(Combination combination)
    {
        var module = catalog.Modules[combination.Module.Value.Name];
        var plain = module.Name == ModuleEntry.None;
        return new Cell(
            combination.Module.Value,
            combination.Backbone.Value,
            combination.Dataset.Value,
            plain ? null : CanonicalPlacement(combination, module),
            plain || !module.HasScaleFactorsWith(combination.Module.Value) ? null : combination.Penalty?.Value ?? 0);
    }

    /// <summary>Why combinations with this one's module are one cell, in one sentence.</summary>
    public static string WhyEqual(Combination combination, Cell cell)
    {
        var module = combination.Module.Value.Name;
        if (module != ModuleEntry.None && combination.Placement is { Value: var placement } && placement != cell.Placement)
            return $"In backbone '{combination.Backbone.Value.Name}' the placement '{placement}' is the same as '{cell.Placement}'.";
        if (module != ModuleEntry.None) return $"Module '{module}' has no scale factors, so λ means nothing.";
        return (combination.Placement is not null && cell.Placement is null, combination.Penalty is not null && cell.Penalty is null) switch
        {
            (true, true) => "Without a module there is no placement and no λ.",
            (true, false) => "Without a module there is no placement.",
            _ => "Without a module there is no λ.",
        };
    }

    private string CanonicalPlacement(Combination combination, ModuleEntry module)
    {
        var placement = combination.Placement?.Value ?? module.DefaultPlacement;
        return catalog.Fit(module.Name, placement, combination.Backbone.Value.Name).SameAs ?? placement;
    }

    /// <summary>Why the module's kernels cannot have the parts they are asked for in one of the convolutions; null when they can.</summary>
    private static string? IndivisibleInputs(Choice choice, ModuleEntry module, BackboneEntry backbone, DatasetEntry dataset)
    {
        if (module.DividesReplacedInputs is not { } option || choice[option].AsInteger() is var parts && parts == 0) return null;
        IEnumerable<int> inputs = backbone.ReplacesFirstConvolution ? [dataset.Channels, .. backbone.ReplacedInputs] : backbone.ReplacedInputs;
        var odd = inputs.FirstOrDefault(channels => channels % parts != 0);
        return odd == 0
            ? null
            : $"module '{module.Name}' with {option}: {parts} needs input channels that {parts} divides, and backbone '{backbone.Name}' has a "
                + $"convolution with {NumberText.Count(odd, "input channel")}";
    }

    private string CannotTrainOnOne(DatasetEntry dataset) =>
        $"cannot train on a batch of one image, and with batch size {training.BatchSize} the last batch of '{dataset.Name}' has one; "
        + "set training.drop_last_batch: true or another batch size";

    private bool HasBatchOfOne(DatasetEntry dataset)
    {
        var images = training.TrainImages ?? dataset.TrainImages - training.ValidationImages;
        return training.BatchSize == 1 || (images % training.BatchSize == 1 && !training.DropLastBatch);
    }
}
