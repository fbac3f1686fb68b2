using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FaultyPlugin;

/// <summary>A module that fails where and as its option says.</summary>
public sealed class FaultyDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "faulty",
        Title = "Faulty",
        Summary = "Fails while it is built, while it computes, by giving another shape than it was given, or takes its process with it.",
        Source = "Orchestrator's tests",
        Options = [OptionSpec.Choice("fails", ["build", "forward", "shape", "abort", "exit", "hang", "noise", "ecc", "assert"], "Where and how it fails.")],
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
    private const int ExitStatus = 3;

    public override Tensor forward(Tensor x)
    {
        switch (fails)
        {
            case "forward":
                throw new InvalidOperationException("The faulty module cannot compute.");
            case "ecc":
                throw new InvalidOperationException("CUDA error: uncorrectable ECC error encountered");
            case "assert":
                throw new InvalidOperationException("CUDA error: device-side assert triggered");
            case "shape":
                return x.narrow(2, 0, x.shape[2] - 1);
            case "abort":
                Console.Error.WriteLine("The faulty module aborts.");
                Native.Abort();
                break;
            case "exit":
                Environment.Exit(ExitStatus);
                break;
            case "hang":
                Console.Error.WriteLine("The faulty module hangs.");
                Native.Pause();
                break;
            case "noise":
                Console.WriteLine("Noise of the faulty module by .NET.");
                Native.PrintLine("Noise of the faulty module by C.");
                break;
        }

        return x;
    }
}
