using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Training;

/// <summary>
/// Draws windows for random resized crops as torchvision does (transforms.RandomResizedCrop): area uniform, shape log-uniform between 3:4 and 4:3, ten
/// tries to fit it into the picture, and then the largest centred window whose shape is allowed.
/// </summary>
/// <param name="random">Draws the numbers.</param>
/// <param name="smallestArea">The smallest share of the picture's area, above 0 to 1.</param>
public sealed class CropDraw(TrialRandom random, double smallestArea)
{
    private const int Tries = 10;
    private const double Narrowest = 3.0 / 4.0;
    private const double Widest = 4.0 / 3.0;

    /// <summary>The window of an image in an epoch.</summary>
    /// <param name="epoch">From 0.</param>
    /// <param name="image">The image's index in the data set's files.</param>
    /// <param name="height">Of the stored picture.</param>
    /// <param name="width">Of the stored picture.</param>
    public Window WindowOf(int epoch, int image, int height, int width)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (area, shape, top, left) = random.CropWindow(epoch, image, attempt);
            var pixels = (double)height * width * (smallestArea + (area * (1 - smallestArea)));
            var ratio = Math.Exp(Math.Log(Narrowest) + (shape * (Math.Log(Widest) - Math.Log(Narrowest))));
            var windowWidth = (int)Math.Round(Math.Sqrt(pixels * ratio));
            var windowHeight = (int)Math.Round(Math.Sqrt(pixels / ratio));
            if (windowWidth < 1 || windowHeight < 1 || windowWidth > width || windowHeight > height) continue;
            return new Window((int)(top * (height - windowHeight + 1)), (int)(left * (width - windowWidth + 1)), windowHeight, windowWidth);
        }

        return Fallback(height, width);
    }

    private static Window Fallback(int height, int width)
    {
        var shape = (double)width / height;
        var (windowHeight, windowWidth) = shape < Narrowest ? ((int)Math.Round(width / Narrowest), width)
            : shape > Widest ? (height, (int)Math.Round(height * Widest))
            : (height, width);
        return new Window((height - windowHeight) / 2, (width - windowWidth) / 2, windowHeight, windowWidth);
    }
}
