namespace Orchestrator.Results.Export;

/// <summary>A sweep that a table's numbers are from.</summary>
/// <param name="SweepId">Its id.</param>
/// <param name="DefinitionSha256">SHA-256 of its definition as it was submitted.</param>
public sealed record ManifestSweep(string SweepId, string DefinitionSha256);
