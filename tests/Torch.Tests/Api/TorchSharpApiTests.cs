using System.Reflection;
using TorchSharp;

namespace Orchestrator.Torch.Tests.Api;

/// <summary>
/// What this project shows in TorchSharp's namespaces must be TorchSharp's: code written against it has to compile against the real package.
/// Api/torchsharp-0.107.0.txt lists the real package's signatures for the types that are provided here; with ORCHESTRATOR_TORCHSHARP set to the
/// path of a TorchSharp.dll the comparison is with that assembly, and <c>ORCHESTRATOR_TORCHSHARP_WRITE</c> set to a path writes the list anew.
/// </summary>
public sealed class TorchSharpApiTests
{
    private const string ListFile = "Api/torchsharp-0.107.0.txt";

    [Fact]
    public void EveryPublicMember_IsOneOfTorchSharps()
    {
        var known = Known().Concat(Tolerated).ToHashSet();

        var own = ApiSignatures.Of(typeof(torch).Assembly).Where(signature => !known.Contains(signature));

        Assert.Empty(own);
    }

    /// <summary>Members that TorchSharp has in another form, where no caller can tell.</summary>
    private static readonly string[] Tolerated =
    [
        // A constructor of an abstract class, without the native handle that TorchSharp passes.
        "torch.optim.Optimizer :: new()",
        // Overrides that TorchSharp declares elsewhere in the same hierarchy.
        "OptimizerHelper :: void Dispose(bool disposing)",
        "Convolution :: void RegisterComponents()",
        "Linear :: void RegisterComponents()",
        "NormBase :: void RegisterComponents()",
        "Sequential :: void RegisterComponents()",
        // An attribute's constructor, which the compiler writes.
        "ComponentNameAttribute :: new()",
    ];

    private static IEnumerable<string> Known()
    {
        if (Environment.GetEnvironmentVariable("ORCHESTRATOR_TORCHSHARP") is not { Length: > 0 } path)
            return File.ReadLines(Path.Combine(AppContext.BaseDirectory, ListFile));
        var signatures = ApiSignatures.Of(Assembly.LoadFile(Path.GetFullPath(path))).ToList();
        if (Environment.GetEnvironmentVariable("ORCHESTRATOR_TORCHSHARP_WRITE") is { Length: > 0 } target)
            File.WriteAllLines(target, OfProvidedTypes(signatures));
        return signatures;
    }

    private static IEnumerable<string> OfProvidedTypes(List<string> signatures)
    {
        var provided = ApiSignatures.Of(typeof(torch).Assembly).Select(TypeOf).ToHashSet();
        return signatures.Where(signature => provided.Contains(TypeOf(signature))).Order(StringComparer.Ordinal);
    }

    private static string TypeOf(string signature) => signature.Split(" :: ")[0];
}
