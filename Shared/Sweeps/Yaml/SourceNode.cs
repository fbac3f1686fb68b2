namespace Orchestrator.Sweeps.Yaml;

/// <summary>A part of a sweep file with its place. YAML's own typing is not applied: see docs/sweep-format.md for our scalar rules.</summary>
internal abstract record SourceNode(SourcePosition Position)
{
    /// <summary>The node as a message names it: <c>a list</c>, <c>the text 'se'</c>, <c>0.5</c>.</summary>
    public abstract string Describe();
}
