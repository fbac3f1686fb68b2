namespace Orchestrator.Sweeps.Yaml;

/// <summary>A list of nodes.</summary>
internal sealed record SourceList(SourcePosition Position, IReadOnlyList<SourceNode> Items) : SourceNode(Position)
{
    public override string Describe() => Items.Count == 0 ? "an empty list" : "a list";
}
