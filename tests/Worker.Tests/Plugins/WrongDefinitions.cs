using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Plugins;

/// <summary>Defines a module under any name; plugins that tests write derive from it.</summary>
public class NamedModule(string name) : IModuleDefinition
{
    public ModuleEntry Entry { get; } = new() { Name = name, Title = "A module", Summary = "For tests.", Source = "Orchestrator's tests" };

    public Module<Tensor, Tensor> Create(ModuleContext context) => Identity();
}

/// <summary>A name that Orchestrator has.</summary>
public class TwinOfSqueezeExcite() : NamedModule("se");

/// <summary>A name that no sweep file could write.</summary>
public class WronglyNamed() : NamedModule("My Module");

/// <summary>Fails before its entry can be read.</summary>
public class Throwing() : NamedModule(Refuse())
{
    private static string Refuse() => throw new InvalidOperationException("no constructor today");
}

/// <summary>A name of the catalog that nothing can build.</summary>
public class EntryWithoutBuilder : IDefines<ModuleEntry>
{
    public ModuleEntry Entry { get; } = new() { Name = "not-buildable", Title = "A module", Summary = "For tests.", Source = "Orchestrator's tests" };
}

/// <summary>Defines nothing.</summary>
public class Nothing;
