namespace TorchSharp.Native;

/// <summary>Operators on lists of tensors, for the optimizers. Not every libtorch has all of them: ask Exists.</summary>
internal static partial class Ops
{
    internal static readonly Op foreach_add_List = new("aten::_foreach_add", "List");
    internal static readonly Op foreach_add__List = new("aten::_foreach_add_", "List");
    internal static readonly Op foreach_add__Scalar = new("aten::_foreach_add_", "Scalar");
    internal static readonly Op foreach_addcdiv__Scalar = new("aten::_foreach_addcdiv_", "Scalar");
    internal static readonly Op foreach_addcmul__Scalar = new("aten::_foreach_addcmul_", "Scalar");
    internal static readonly Op foreach_mul__Scalar = new("aten::_foreach_mul_", "Scalar");
    internal static readonly Op foreach_neg = new("aten::_foreach_neg");
    internal static readonly Op foreach_sqrt = new("aten::_foreach_sqrt");
}
