namespace TorchSharp.Native;

/// <summary>Reductions and orders.</summary>
internal static partial class Ops
{
    internal static readonly Op all = new("aten::all");
    internal static readonly Op all_dim = new("aten::all", "dim");
    internal static readonly Op amax = new("aten::amax");
    internal static readonly Op amin = new("aten::amin");
    internal static readonly Op any = new("aten::any");
    internal static readonly Op any_dim = new("aten::any", "dim");
    internal static readonly Op argmax = new("aten::argmax");
    internal static readonly Op argmin = new("aten::argmin");
    internal static readonly Op argsort = new("aten::argsort");
    internal static readonly Op bincount = new("aten::bincount");
    internal static readonly Op count_nonzero_dim_IntList = new("aten::count_nonzero", "dim_IntList");
    internal static readonly Op cumprod = new("aten::cumprod");
    internal static readonly Op cumsum = new("aten::cumsum");
    internal static readonly Op histc = new("aten::histc");
    internal static readonly Op kthvalue = new("aten::kthvalue");
    internal static readonly Op logsumexp = new("aten::logsumexp");
    internal static readonly Op max = new("aten::max");
    internal static readonly Op max_dim = new("aten::max", "dim");
    internal static readonly Op max_other = new("aten::max", "other");
    internal static readonly Op mean = new("aten::mean");
    internal static readonly Op mean_dim = new("aten::mean", "dim");
    internal static readonly Op median = new("aten::median");
    internal static readonly Op min = new("aten::min");
    internal static readonly Op min_dim = new("aten::min", "dim");
    internal static readonly Op min_other = new("aten::min", "other");
    internal static readonly Op mode = new("aten::mode");
    internal static readonly Op norm_Scalar = new("aten::norm", "Scalar");
    internal static readonly Op norm_ScalarOpt_dim = new("aten::norm", "ScalarOpt_dim");
    internal static readonly Op prod = new("aten::prod");
    internal static readonly Op prod_dim_int = new("aten::prod", "dim_int");
    internal static readonly Op sort_stable = new("aten::sort", "stable");
    internal static readonly Op std = new("aten::std");
    internal static readonly Op std_dim = new("aten::std", "dim");
    internal static readonly Op std_mean_dim = new("aten::std_mean", "dim");
    internal static readonly Op sum = new("aten::sum");
    internal static readonly Op sum_dim_IntList = new("aten::sum", "dim_IntList");
    internal static readonly Op topk = new("aten::topk");
    internal static readonly Op var = new("aten::var");
    internal static readonly Op var_dim = new("aten::var", "dim");
    internal static readonly Op var_mean_dim = new("aten::var_mean", "dim");
}
