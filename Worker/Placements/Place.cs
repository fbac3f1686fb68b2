namespace Orchestrator.Worker.Placements;

/// <summary>Where in a backbone the module sits. The catalog's placement names, as code.</summary>
public enum Place
{
    /// <summary>On the residual branch's input; the shortcut sees the raw input.</summary>
    Pre,

    /// <summary>Before the branch's last convolution.</summary>
    AfterConv2,

    /// <summary>On the residual branch's output, before the addition.</summary>
    Standard,

    /// <summary>On the shortcut, after its projection.</summary>
    Identity,

    /// <summary>After the addition and the activation.</summary>
    Post,

    /// <summary>After every stage but the last, outside the blocks.</summary>
    Stage,

    /// <summary>In the place of convolutions.</summary>
    Replace,
}
