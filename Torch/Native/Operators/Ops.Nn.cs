namespace TorchSharp.Native;

/// <summary>Layers and losses: the names that autocast lists.</summary>
internal static partial class Ops
{
    internal static readonly Op adaptive_avg_pool1d = new("aten::adaptive_avg_pool1d");
    internal static readonly Op adaptive_avg_pool2d = new("aten::adaptive_avg_pool2d");
    internal static readonly Op adaptive_max_pool1d = new("aten::adaptive_max_pool1d");
    internal static readonly Op adaptive_max_pool2d = new("aten::adaptive_max_pool2d");
    internal static readonly Op avg_pool1d = new("aten::avg_pool1d");
    internal static readonly Op avg_pool2d = new("aten::avg_pool2d");
    internal static readonly Op batch_norm = new("aten::batch_norm");
    internal static readonly Op binary_cross_entropy = new("aten::binary_cross_entropy");
    internal static readonly Op binary_cross_entropy_with_logits = new("aten::binary_cross_entropy_with_logits");
    internal static readonly Op constant_pad_nd = new("aten::constant_pad_nd");
    internal static readonly Op conv1d = new("aten::conv1d");
    internal static readonly Op conv1d_padding = new("aten::conv1d", "padding");
    internal static readonly Op conv2d = new("aten::conv2d");
    internal static readonly Op conv2d_padding = new("aten::conv2d", "padding");
    internal static readonly Op cross_entropy_loss = new("aten::cross_entropy_loss");
    internal static readonly Op dropout = new("aten::dropout");
    internal static readonly Op dropout_ = new("aten::dropout_");
    internal static readonly Op feature_dropout = new("aten::feature_dropout");
    internal static readonly Op feature_dropout_ = new("aten::feature_dropout_");
    internal static readonly Op gelu_ = new("aten::gelu_");
    internal static readonly Op group_norm = new("aten::group_norm");
    internal static readonly Op l1_loss = new("aten::l1_loss");
    internal static readonly Op layer_norm = new("aten::layer_norm");
    internal static readonly Op linear = new("aten::linear");
    internal static readonly Op max_pool1d = new("aten::max_pool1d");
    internal static readonly Op max_pool2d = new("aten::max_pool2d");
    internal static readonly Op mish = new("aten::mish");
    internal static readonly Op mish_ = new("aten::mish_");
    internal static readonly Op mse_loss = new("aten::mse_loss");
    internal static readonly Op nll_loss_nd = new("aten::nll_loss_nd");
    internal static readonly Op one_hot = new("aten::one_hot");
    internal static readonly Op reflection_pad1d = new("aten::reflection_pad1d");
    internal static readonly Op reflection_pad2d = new("aten::reflection_pad2d");
    internal static readonly Op replication_pad1d = new("aten::replication_pad1d");
    internal static readonly Op replication_pad2d = new("aten::replication_pad2d");
    internal static readonly Op upsample_bicubic2d_vec = new("aten::upsample_bicubic2d", "vec");
    internal static readonly Op upsample_bilinear2d_vec = new("aten::upsample_bilinear2d", "vec");
    internal static readonly Op upsample_linear1d_vec = new("aten::upsample_linear1d", "vec");
    internal static readonly Op upsample_nearest1d_vec = new("aten::upsample_nearest1d", "vec");
    internal static readonly Op upsample_nearest2d_vec = new("aten::upsample_nearest2d", "vec");
    internal static readonly Op upsample_nearest_exact2d_vec = new("aten::_upsample_nearest_exact2d", "vec");
}
