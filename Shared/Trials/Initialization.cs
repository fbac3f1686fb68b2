namespace Orchestrator.Trials;

/// <summary>How weights are drawn before training.</summary>
public enum Initialization
{
    /// <summary>The framework's default for each layer (Kaiming uniform with a = √5).</summary>
    Framework,

    /// <summary>Kaiming normal, fan-out, for convolutions; batch norm 1 and 0; linear layers as the framework does (He et al. 2015).</summary>
    KaimingFanOut,
}
