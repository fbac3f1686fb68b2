namespace Orchestrator.Worker.Training;

/// <summary>Loss and correct answers, summed over images.</summary>
/// <param name="Loss">Sum of the images' losses.</param>
/// <param name="Correct">Images whose best answer is right.</param>
/// <param name="CorrectInFive">Images with the right class among the five best answers.</param>
/// <param name="Images">Images counted.</param>
public sealed record ScoreSums(double Loss, long Correct, long CorrectInFive, long Images)
{
    /// <summary>Nothing counted.</summary>
    public static ScoreSums Zero { get; } = new(0, 0, 0, 0);

    /// <summary>Mean loss of an image.</summary>
    public double MeanLoss => Loss / Images;

    /// <summary>Share of images whose best answer is right, 0 to 1.</summary>
    public double Top1 => (double)Correct / Images;

    /// <summary>Share of images with the right class among the five best answers, 0 to 1.</summary>
    public double Top5 => (double)CorrectInFive / Images;
}
