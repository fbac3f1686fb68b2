using Orchestrator.Catalog;
using Orchestrator.Worker.Placements;

namespace Orchestrator.Worker.Backbones;

/// <summary>What a backbone needs to know of the trial.</summary>
/// <param name="Image">The shape of an input image.</param>
/// <param name="Classes">Number of classes.</param>
/// <param name="Options">The backbone's name with every option set.</param>
/// <param name="Module">The module that every block gets, or null for the plain backbone.</param>
public sealed record BackboneContext(FeatureShape Image, int Classes, Choice Options, PlacedModule? Module);
