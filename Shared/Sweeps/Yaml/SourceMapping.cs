namespace Orchestrator.Sweeps.Yaml;

/// <summary>Keys with values, in the order of the file; a key may still be there twice.</summary>
internal sealed record SourceMapping(SourcePosition Position, IReadOnlyList<KeyValuePair<SourceScalar, SourceNode>> Entries) : SourceNode(Position)
{
    public override string Describe() => Entries.Count == 0 ? "an empty mapping" : "a mapping";
}
