using TorchSharp.Modules;

namespace Orchestrator.Worker.Modules;

/// <summary>
/// A part of a network whose batch norm belongs to the attention module and not to the backbone, so that the penalty λ acts on its scale
/// factors γ. Implemented by the innermost part that owns the batch norm, once.
/// </summary>
public interface IHasScaleFactors
{
    /// <summary>The scale factors γ of the module's own batch norms, one dimension each.</summary>
    IEnumerable<Parameter> ScaleFactors { get; }
}
