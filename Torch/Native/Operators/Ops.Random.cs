namespace TorchSharp.Native;

/// <summary>Random values in place.</summary>
internal static partial class Ops
{
    internal static readonly Op bernoulli = new("aten::bernoulli");
    internal static readonly Op bernoulli__float = new("aten::bernoulli_", "float");
    internal static readonly Op exponential_ = new("aten::exponential_");
    internal static readonly Op multinomial = new("aten::multinomial");
    internal static readonly Op normal_ = new("aten::normal_");
    internal static readonly Op uniform_ = new("aten::uniform_");
}
