namespace Orchestrator.Worker.Trainers;

/// <summary>Tells by its text what a CUDA error means; libtorch reports all of them as plain errors.</summary>
internal static class CudaErrors
{
    private const string NoKernels = "no kernel image is available";

    // Texts of cudaGetErrorString for errors that lie with the card, its driver or the library's build, and with no trial. Errors that a
    // trial's own kernels can cause (an assertion on the device, an address out of bounds) are not among them.
    private static readonly string[] OfTheDevice =
    [
        NoKernels, "uncorrectable ECC error", "hardware stack error", "devices are busy or unavailable", "unspecified launch failure",
        "CUDA driver version is insufficient", "GPU is lost", "device is lost", "system not yet initialized",
    ];

    /// <summary>Whether the device is at fault.</summary>
    public static bool IsOfTheDevice(Exception error) => OfTheDevice.Any(text => error.Message.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the process cannot use its GPU any more after an error with this text, whosever fault it is.</summary>
    public static bool BreaksTheProcess(string message) =>
        message.Contains("CUDA error", StringComparison.OrdinalIgnoreCase) && !message.Contains("out of memory", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with a device, in a sentence or two that say what to do where that is known.</summary>
    public static string Describe(Exception error)
    {
        var text = error.Message.Split('\n')[0].Trim();
        return error.Message.Contains(NoKernels, StringComparison.OrdinalIgnoreCase)
            ? $"The installed libtorch has no kernels for this card ({text}). Install one that is built for its compute capability."
            : $"{error.GetType().Name}: {text}";
    }
}
