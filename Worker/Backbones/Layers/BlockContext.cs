using Orchestrator.Worker.Placements;

namespace Orchestrator.Worker.Backbones.Layers;

/// <summary>What a block needs to know of the place it is built for.</summary>
/// <param name="Input">The shape of its input.</param>
/// <param name="Stage">The stage it belongs to, from 1.</param>
/// <param name="Module">The module that every block gets, or null for the plain backbone.</param>
internal sealed record BlockContext(FeatureShape Input, int Stage, PlacedModule? Module);
