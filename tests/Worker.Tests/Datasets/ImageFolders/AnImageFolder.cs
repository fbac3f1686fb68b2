using Orchestrator.Catalog;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Datasets.ImageFolders;
using Orchestrator.Worker.Tests.Datasets.Pictures;

namespace Orchestrator.Worker.Tests.Datasets.ImageFolders;

/// <summary>Draws image folders, and opens them.</summary>
public static class AnImageFolder
{
    private static readonly string[] Classes = ["platelets", "red", "white"];

    /// <summary>
    /// Writes blood cells: images of one colour a class, with a shade of their own, so that they can be learned and told apart.
    /// </summary>
    /// <param name="root">The data root.</param>
    /// <param name="train">Training images of a class.</param>
    /// <param name="test">Test images of a class.</param>
    /// <returns>The folder of the data set.</returns>
    public static string Write(string root, int train, int test)
    {
        var folder = Path.Combine(root, "blood-cells");
        for (var label = 0; label < Classes.Length; label++)
        {
            WritePart(Path.Combine(folder, "train", Classes[label]), label, train);
            WritePart(Path.Combine(folder, "test", Classes[label]), label, test);
        }

        return folder;
    }

    /// <summary>The bytes of an image of a class: the class's channel is bright.</summary>
    public static byte[] ImageOf(int label, int image, int height = 128, int width = 128)
    {
        var shade = (byte)(40 + (image % 40));
        return Jpeg.OfColours(Drawing.Plain(height, width, Channel(0), Channel(1), Channel(2)), height, width);

        byte Channel(int channel) => channel == label ? (byte)(shade + 120) : shade;
    }

    /// <summary>Opens the blood cells below a root, as a process does that has opened nothing yet.</summary>
    public static ImageDataset Open(string root, string cache, string unreadable = "stop", IPreparationWatch? watch = null)
    {
        var choice = new Choice("blood-cells", new() { [ImageFolderDataset.Unreadable] = OptionValue.Of(unreadable) });
        var opening = watch is null ? new DatasetOpening(choice) : new DatasetOpening(choice) { Watch = watch };
        return new DatasetStore(new DatasetLocator(root, new DatasetCache(cache))).Open(new BloodCells(), opening);
    }

    private static void WritePart(string folder, int label, int count)
    {
        Directory.CreateDirectory(folder);
        for (var image = 0; image < count; image++)
            File.WriteAllBytes(Path.Combine(folder, $"{image:000}.jpg"), ImageOf(label, image));
    }
}
