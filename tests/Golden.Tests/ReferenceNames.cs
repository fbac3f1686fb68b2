namespace Orchestrator.Golden.Tests;

/// <summary>The references' names for parameters and buffers, and ours.</summary>
internal static class ReferenceNames
{
    public static readonly (string Theirs, string Ours)[] Se = [("fc.0", "squeeze"), ("fc.2", "excite")];

    public static readonly (string Theirs, string Ours)[] Nam = [("nam.Channel_Att.bn2", "module.norm")];

    public static readonly (string Theirs, string Ours)[] Cbam =
    [
        ("ChannelGate.mlp.1", "channel.squeeze"), ("ChannelGate.mlp.3", "channel.excite"),
        ("SpatialGate.spatial.conv", "spatial.convolution"), ("SpatialGate.spatial.bn", "spatial.norm"),
    ];

    public static readonly (string Theirs, string Ours)[] Bam =
    [
        ("bam.", ""), ("channel_att.gate_c.gate_c_", ""), ("fc_0", "squeeze"), ("bn_1.", "norm."), ("fc_final", "excite"),
        ("spatial_att.gate_s.gate_s_", "spatial.layers."), ("conv_reduce0", "reduce"), ("bn_reduce0", "reduce_norm"),
        ("conv_di_0", "dilated1"), ("bn_di_0", "dilated1_norm"), ("conv_di_1", "dilated2"), ("bn_di_1", "dilated2_norm"),
        ("conv_final", "project"),
    ];

    public static readonly (string Theirs, string Ours)[] Triplet =
    [
        ("cw.conv.", "channelWidth."), ("hc.conv.", "heightChannel."), ("hw.conv.", "heightWidth."),
        ("conv.", "convolution."), ("bn.", "norm."),
    ];

    public static readonly (string Theirs, string Ours)[] Lba =
    [
        ("chan_avg", "ofMeans"), ("chan_max", "ofMaxima"),
        ("reduce.0", "spatial.layers.reduce"), ("reduce.1", "spatial.layers.reduce_norm"),
        ("dil1.0", "spatial.layers.dilated1"), ("dil1.1", "spatial.layers.dilated1_norm"),
        ("dil2.0", "spatial.layers.dilated2"), ("dil2.1", "spatial.layers.dilated2_norm"),
        ("squeeze", "spatial.layers.project"),
    ];

    public static readonly (string Theirs, string Ours)[] Rcam =
    [
        ("dense_bn", "map.dense_norm"), ("dense.", "map.dense."), ("diag_bn", "map.diagonal_norm"), ("diag.", "map.diagonal."),
        ("id_bn", "map.identity_norm"),
    ];

    /// <summary>weiaicunzai/pytorch-cifar100: layers by number inside a branch, stages conv2_x to conv5_x.</summary>
    public static readonly (string Theirs, string Ours)[] Stages =
    [
        ("residual_function.0", "conv1"), ("residual_function.1", "bn1"), ("residual_function.3", "conv2"),
        ("residual_function.4", "bn2"), ("residual_function.6", "conv3"), ("residual_function.7", "bn3"), ("shortcut", "downsample"),
        ("conv1.0.", "conv1."), ("conv1.1.", "bn1."),
        ("conv2_x", "layer1"), ("conv3_x", "layer2"), ("conv4_x", "layer3"), ("conv5_x", "layer4"),
    ];

    /// <summary>A residual block with SE, wrapped by the maker of the golden files.</summary>
    public static readonly (string Theirs, string Ours)[] BlockWithSe = [("block.", ""), ("shortcut", "downsample"), ("att.", "module."), .. Se];

    /// <summary>AW-convolution, whose kernel has no prefix.</summary>
    public static string AttentionWeight(string key) =>
        key is "weight" or "grad/weight" ? key.Replace("weight", "convolution.weight", StringComparison.Ordinal) : key;
}
