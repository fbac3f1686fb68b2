using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Backbones;

/// <summary>A module that squares its input: it commutes with nothing that a block does, so that every place gives another output.</summary>
internal sealed class Squaring : IModuleDefinition
{
    public ModuleEntry Entry { get; } = new() { Name = "squaring", Title = "Squaring", Summary = "Squares.", Source = "test" };

    public static PlacedModule At(Place place) => new(new Squaring(), new Choice("squaring"), place);

    public Module<Tensor, Tensor> Create(ModuleContext context) => new Square();

    private sealed class Square() : Module<Tensor, Tensor>(nameof(Square))
    {
        public override Tensor forward(Tensor input) => input * input;
    }
}
