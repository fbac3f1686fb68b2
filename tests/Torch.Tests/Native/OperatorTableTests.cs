using System.Reflection;
using TorchSharp.Native;

namespace Orchestrator.Torch.Tests.Native;

/// <summary>Every operator that the API calls must be one that this libtorch has, under that name and overload.</summary>
public sealed class OperatorTableTests
{
    /// <summary>Multi-tensor operators came one by one; MultiTensor asks for each and does without.</summary>
    private const string MayBeMissing = "foreach_";

    [Fact]
    public void Ops_AreAllKnownToLibtorch()
    {
        var missing = typeof(Ops).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(field => !field.Name.StartsWith(MayBeMissing, StringComparison.Ordinal) && !((Op)field.GetValue(null)!).Exists)
            .Select(field => field.Name);

        Assert.Empty(missing);
    }
}
