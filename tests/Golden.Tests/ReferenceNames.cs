using System.Globalization;

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

    /// <summary>DingXiaoH/RepVGG: branches rbr_*, the stem called stage0, a classifier called linear.</summary>
    public static readonly (string Theirs, string Ours)[] RepVgg =
    [
        ("rbr_dense.conv", "dense"), ("rbr_dense.bn", "dense_norm"), ("rbr_1x1.conv", "point"), ("rbr_1x1.bn", "point_norm"),
        ("rbr_identity", "identity"), ("se.down", "module.squeeze"), ("se.up", "module.excite"),
        ("stage0", "stem"), ("stage", "layer"), ("linear", "fc"),
    ];

    /// <summary>BangguWu/ECANet's inverted residual: layers by number.</summary>
    public static readonly (string Theirs, string Ours)[] InvertedResidualWithEca =
    [
        ("conv.0.0", "expand"), ("conv.0.1", "expand_norm"), ("conv.1.0", "depthwise"), ("conv.1.1", "depthwise_norm"),
        ("conv.2", "project"), ("conv.3", "project_norm"), ("conv.4.conv", "module.convolution"), ("conv.4", "module"),
    ];

    /// <summary>weiaicunzai's MobileNet: resolutions called stem, conv1 to conv4.</summary>
    public static readonly (string Theirs, string Ours)[] MobileNetV1 =
    [
        ("depthwise.0", "depthwise"), ("depthwise.1", "depthwise_norm"), ("pointwise.0", "pointwise"), ("pointwise.1", "pointwise_norm"),
        ("conv4", "layer5"), ("conv3", "layer4"), ("conv2", "layer3"), ("conv1", "layer2"),
        ("stem.0.conv", "conv1"), ("stem.0.bn", "bn1"), ("stem.1", "layer1.0"),
    ];

    /// <summary>kuangliu's MobileNetV2: blocks counted through in one list.</summary>
    public static string MobileNetV2Cifar(string key)
    {
        (string Theirs, string Ours)[] inBlocks =
        [
            (".conv1", ".expand"), (".bn1", ".expand_norm"), (".conv2", ".depthwise"), (".bn2", ".depthwise_norm"),
            (".conv3", ".project"), (".bn3", ".project_norm"),
        ];
        var named = inBlocks.Aggregate(key, (name, pair) => name.Replace(pair.Theirs, pair.Ours, StringComparison.Ordinal));
        return WithStages(named.Replace("linear", "fc", StringComparison.Ordinal), "layers.", 0, [3, 3, 7, 4]);
    }

    /// <summary>torchvision's MobileNetV2: blocks counted through with the stem as 0; the first block has no expansion.</summary>
    public static string MobileNetV2ImageNet(string key)
    {
        (string Theirs, string Ours)[] names = key.StartsWith("features.1.", StringComparison.Ordinal)
            ? [("conv.0.0", "depthwise"), ("conv.0.1", "depthwise_norm"), ("conv.1", "project"), ("conv.2", "project_norm"), ("conv.3.conv", "module.convolution"), ("conv.3", "module")]
            : InvertedResidualWithEca;
        (string Theirs, string Ours)[] around =
        [
            ("features.0.0", "conv1"), ("features.0.1", "bn1"), ("features.18.0", "conv2"), ("features.18.1", "bn2"), ("classifier.1", "fc"),
        ];
        var named = around.Concat(names).Aggregate(key, (name, pair) => name.Replace(pair.Theirs, pair.Ours, StringComparison.Ordinal));
        return WithStages(named, "features.", 1, [1, 2, 3, 7, 4]);
    }

    /// <summary>VGG: convolutions and norms counted through in one list, with pools and activations between them.</summary>
    /// <param name="key">The reference's key.</param>
    /// <param name="convolutions">Convolutions before each pool.</param>
    public static string Vgg(string key, int[] convolutions)
    {
        if (!key.StartsWith("features.", StringComparison.Ordinal)) return key;
        var parts = key.Split('.');
        var position = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var stage = 0;
        // Three positions for a convolution with norm and activation, one for the pool.
        for (; position >= (3 * convolutions[stage]) + 1; stage++)
            position -= (3 * convolutions[stage]) + 1;
        return $"layer{stage + 1}.{position / 3}.{(position % 3 == 0 ? "conv" : "norm")}.{parts[2]}";
    }

    /// <summary>AW-convolution, whose kernel has no prefix.</summary>
    public static string AttentionWeight(string key) =>
        key is "weight" or "grad/weight" ? key.Replace("weight", "convolution.weight", StringComparison.Ordinal) : key;

    /// <summary>Turns a block's number in one list into its stage and its number there.</summary>
    private static string WithStages(string key, string prefix, int first, int[] blocks)
    {
        if (!key.StartsWith(prefix, StringComparison.Ordinal)) return key;
        var parts = key[prefix.Length..].Split('.', 2);
        var index = int.Parse(parts[0], CultureInfo.InvariantCulture) - first;
        var stage = 0;
        for (; index >= blocks[stage]; stage++)
            index -= blocks[stage];
        return $"layer{stage + 1}.{index}.{parts[1]}";
    }
}
