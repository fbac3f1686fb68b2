namespace Orchestrator.Worker.Trainers;

/// <summary>The command line of a trainer process. Only agents type it.</summary>
public static class TrainerVerb
{
    /// <summary>The verb.</summary>
    public const string Name = "trainer";

    /// <summary>The option that names the device.</summary>
    public const string Device = "--device";

    /// <summary>The option that names a plugin.</summary>
    public const string Plugin = "--plugin";
}
