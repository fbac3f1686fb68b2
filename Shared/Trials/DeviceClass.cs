namespace Orchestrator.Trials;

/// <summary>Names of the classes of device that trials ask for and workers have.</summary>
public static class DeviceClass
{
    /// <summary>What a trial says that any device may train. Workers name a real class.</summary>
    public const string Any = "any";

    /// <summary>A processor.</summary>
    public const string Cpu = "cpu";

    /// <summary>An NVIDIA GPU.</summary>
    public const string Cuda = "cuda";
}
