namespace Orchestrator.Catalog;

/// <summary>The kind of block a backbone repeats; it decides which placements exist.</summary>
public enum BlockFamily
{
    /// <summary>Two 3x3 convolutions and a shortcut (ResNet-18, -20, -34).</summary>
    ResidualBasic,

    /// <summary>1x1, 3x3, 1x1 convolutions and a shortcut (ResNet-50, -101).</summary>
    ResidualBottleneck,

    /// <summary>A re-parameterisable sum of 3x3, 1x1 and identity branches.</summary>
    RepVgg,

    /// <summary>Expand, depthwise, project, with an addition where shapes allow it (MobileNetV2).</summary>
    InvertedResidual,

    /// <summary>Convolutions without shortcuts (VGG).</summary>
    Plain,

    /// <summary>Depthwise and pointwise pairs without shortcuts (MobileNetV1).</summary>
    DepthwiseSeparable,
}
