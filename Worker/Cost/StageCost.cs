namespace Orchestrator.Worker.Cost;

/// <summary>What one part of a network costs for one image: a direct child with all layers in it.</summary>
/// <param name="Name">The part's name in the state dictionary: <c>layer1</c>.</param>
/// <param name="Layers">Its layers that have parameters or do counted work.</param>
/// <param name="Output">The shape of its output without the batch.</param>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="Macs">Multiply-accumulates.</param>
/// <param name="ElementOperations">Operations on single elements that its modules state.</param>
public sealed record StageCost(string Name, int Layers, string? Output, long Parameters, long Macs, long ElementOperations)
{
    internal static StageCost Of(string name, string? output, IReadOnlyList<LayerCost> layers) => new(
        name, layers.Count, output,
        layers.Sum(layer => layer.Parameters), layers.Sum(layer => layer.Macs), layers.Sum(layer => layer.ElementOperations));
}
