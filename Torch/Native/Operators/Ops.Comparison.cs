namespace TorchSharp.Native;

/// <summary>Comparisons and logic.</summary>
internal static partial class Ops
{
    internal static readonly Op allclose = new("aten::allclose");
    internal static readonly Op bitwise_and_Tensor = new("aten::bitwise_and", "Tensor");
    internal static readonly Op bitwise_or_Tensor = new("aten::bitwise_or", "Tensor");
    internal static readonly Op bitwise_xor_Tensor = new("aten::bitwise_xor", "Tensor");
    internal static readonly Op eq_Scalar = new("aten::eq", "Scalar");
    internal static readonly Op eq_Tensor = new("aten::eq", "Tensor");
    internal static readonly Op equal = new("aten::equal");
    internal static readonly Op ge_Scalar = new("aten::ge", "Scalar");
    internal static readonly Op ge_Tensor = new("aten::ge", "Tensor");
    internal static readonly Op gt_Scalar = new("aten::gt", "Scalar");
    internal static readonly Op gt_Tensor = new("aten::gt", "Tensor");
    internal static readonly Op isclose = new("aten::isclose");
    internal static readonly Op le_Scalar = new("aten::le", "Scalar");
    internal static readonly Op le_Tensor = new("aten::le", "Tensor");
    internal static readonly Op logical_and = new("aten::logical_and");
    internal static readonly Op logical_or = new("aten::logical_or");
    internal static readonly Op logical_xor = new("aten::logical_xor");
    internal static readonly Op lt_Scalar = new("aten::lt", "Scalar");
    internal static readonly Op lt_Tensor = new("aten::lt", "Tensor");
    internal static readonly Op ne_Scalar = new("aten::ne", "Scalar");
    internal static readonly Op ne_Tensor = new("aten::ne", "Tensor");
}
