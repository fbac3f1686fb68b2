namespace TorchSharp.Native;

/// <summary>Matrix products.</summary>
internal static partial class Ops
{
    internal static readonly Op addmm = new("aten::addmm");
    internal static readonly Op addmm_ = new("aten::addmm_");
    internal static readonly Op baddbmm = new("aten::baddbmm");
    internal static readonly Op bmm = new("aten::bmm");
    internal static readonly Op det = new("aten::det");
    internal static readonly Op dot = new("aten::dot");
    internal static readonly Op inverse = new("aten::inverse");
    internal static readonly Op matmul = new("aten::matmul");
    internal static readonly Op mm = new("aten::mm");
    internal static readonly Op mv = new("aten::mv");
    internal static readonly Op outer = new("aten::outer");
    internal static readonly Op trace = new("aten::trace");
}
