namespace Orchestrator.Worker.Cost;

/// <summary>What one layer costs for one image.</summary>
/// <param name="Name">Its place in the network, as in the state dictionary: <c>layer1.0.conv1</c>.</param>
/// <param name="Kind">Its class: <c>Conv2d</c>.</param>
/// <param name="Output">The shape of its output without the batch, of its last call: <c>64x32x32</c>; null when it is never called.</param>
/// <param name="Parameters">Its own trainable parameters, without those of layers in it.</param>
/// <param name="Macs">Multiply-accumulates of all its calls, without those of layers in it.</param>
/// <param name="ElementOperations">Operations on single elements that it states.</param>
public sealed record LayerCost(string Name, string Kind, string? Output, long Parameters, long Macs, long ElementOperations)
{
    /// <summary>The part of the network that the layer belongs to: the first word of its name.</summary>
    public string Stage => Name.Split('.')[0];
}
