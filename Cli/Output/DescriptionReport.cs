using Orchestrator.Trials;
using Orchestrator.Worker.Cost;

namespace Orchestrator.Cli.Output;

/// <summary>What <c>orchestrator describe --json</c> prints.</summary>
internal sealed record DescriptionReport(
    NetworkChoice Network, FormReport Train, FormReport Deploy, int FoldedParts, string? WhyNot, IReadOnlyList<LatencyReport>? Latency)
{
    public DescriptionReport(NetworkChoice network, NetworkDescription description)
        : this(
            network, new FormReport(description.Train), new FormReport(description.Deploy), description.FoldedParts, description.WhyNot,
            description.Latency)
    {
    }
}

/// <summary>One form of a network: its totals, and where they come from.</summary>
internal sealed record FormReport(
    long Parameters, long Macs, long ElementOperations, IReadOnlyList<StageCost> Stages, IReadOnlyList<LayerCost> Layers)
{
    public FormReport(NetworkCost cost)
        : this(cost.Form.Parameters, cost.Form.Macs, cost.Form.ElementOperations, cost.Stages, cost.Layers)
    {
    }
}
