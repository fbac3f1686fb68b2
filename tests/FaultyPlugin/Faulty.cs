using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FaultyPlugin;

/// <summary>A module that fails where its option says.</summary>
public sealed class FaultyDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "faulty",
        Title = "Faulty",
        Summary = "Fails while it is built, while it computes, or by giving another shape than it was given.",
        Source = "Orchestrator's tests",
        Options = [OptionSpec.Choice("fails", ["build", "forward", "shape"], "Where it fails.")],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context)
    {
        var fails = context.Options["fails"].AsChoice();
        return fails == "build" ? throw new InvalidOperationException("The faulty module cannot be built.") : new Faulty(fails);
    }
}

internal sealed class Faulty(string fails) : Module<Tensor, Tensor>(nameof(Faulty))
{
    public override Tensor forward(Tensor x) =>
        fails == "forward" ? throw new InvalidOperationException("The faulty module cannot compute.") : x.narrow(2, 0, x.shape[2] - 1);
}
