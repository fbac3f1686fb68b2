namespace TorchSharp.Native;

/// <summary>Reading and writing chosen elements.</summary>
internal static partial class Ops
{
    internal static readonly Op copy_ = new("aten::copy_");
    internal static readonly Op fill__Scalar = new("aten::fill_", "Scalar");
    internal static readonly Op gather = new("aten::gather");
    internal static readonly Op index_add = new("aten::index_add");
    internal static readonly Op index_add_ = new("aten::index_add_");
    internal static readonly Op index_copy = new("aten::index_copy");
    internal static readonly Op index_copy_ = new("aten::index_copy_");
    internal static readonly Op index_fill__int_Scalar = new("aten::index_fill_", "int_Scalar");
    internal static readonly Op index_fill_int_Scalar = new("aten::index_fill", "int_Scalar");
    internal static readonly Op index_select = new("aten::index_select");
    internal static readonly Op isin_Tensor_Tensor = new("aten::isin", "Tensor_Tensor");
    internal static readonly Op masked_fill_Scalar = new("aten::masked_fill", "Scalar");
    internal static readonly Op masked_fill__Scalar = new("aten::masked_fill_", "Scalar");
    internal static readonly Op masked_scatter = new("aten::masked_scatter");
    internal static readonly Op masked_select = new("aten::masked_select");
    internal static readonly Op nonzero = new("aten::nonzero");
    internal static readonly Op scatter__src = new("aten::scatter_", "src");
    internal static readonly Op scatter_add = new("aten::scatter_add");
    internal static readonly Op scatter_add_ = new("aten::scatter_add_");
    internal static readonly Op scatter_src = new("aten::scatter", "src");
    internal static readonly Op set__source_Tensor = new("aten::set_", "source_Tensor");
    internal static readonly Op take = new("aten::take");
    internal static readonly Op where_self = new("aten::where", "self");
    internal static readonly Op zero_ = new("aten::zero_");
}
