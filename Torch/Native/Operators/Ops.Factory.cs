namespace TorchSharp.Native;

/// <summary>Making, joining and converting tensors.</summary>
internal static partial class Ops
{
    internal static readonly Op arange_start_step = new("aten::arange", "start_step");
    internal static readonly Op cat = new("aten::cat");
    internal static readonly Op einsum = new("aten::einsum");
    internal static readonly Op empty_like = new("aten::empty_like");
    internal static readonly Op empty_memory_format = new("aten::empty", "memory_format");
    internal static readonly Op eye_m = new("aten::eye", "m");
    internal static readonly Op full = new("aten::full");
    internal static readonly Op full_like = new("aten::full_like");
    internal static readonly Op index_Tensor = new("aten::index", "Tensor");
    internal static readonly Op index_put_ = new("aten::index_put_");
    internal static readonly Op linspace = new("aten::linspace");
    internal static readonly Op meshgrid_indexing = new("aten::meshgrid", "indexing");
    internal static readonly Op normal_Tensor_Tensor = new("aten::normal", "Tensor_Tensor");
    internal static readonly Op ones = new("aten::ones");
    internal static readonly Op ones_like = new("aten::ones_like");
    internal static readonly Op pin_memory = new("aten::pin_memory");
    internal static readonly Op rand_generator = new("aten::rand", "generator");
    internal static readonly Op rand_like = new("aten::rand_like");
    internal static readonly Op randint_low_generator = new("aten::randint", "low_generator");
    internal static readonly Op randn_generator = new("aten::randn", "generator");
    internal static readonly Op randn_like = new("aten::randn_like");
    internal static readonly Op randperm_generator = new("aten::randperm", "generator");
    internal static readonly Op stack = new("aten::stack");
    internal static readonly Op to_dtype_layout = new("aten::to", "dtype_layout");
    internal static readonly Op vstack = new("aten::vstack");
    internal static readonly Op zeros = new("aten::zeros");
    internal static readonly Op zeros_like = new("aten::zeros_like");
}
