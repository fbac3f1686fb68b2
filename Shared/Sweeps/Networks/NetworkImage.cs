using System.Globalization;
using Orchestrator.Catalog;

namespace Orchestrator.Sweeps.Networks;

/// <summary>Reads the image and the classes of a request: given, or those of a data set.</summary>
internal static class NetworkImage
{
    private const int LargestSide = 4096;
    private const int MostClasses = 1_000_000;

    /// <summary>A data set of such images, named like the input; null after a problem.</summary>
    public static DatasetEntry? Read(NetworkRequest request, CatalogRegistry catalog, ProblemList problems)
    {
        var source = Known(request.Dataset, catalog, problems);
        if (request.Dataset is not null && source is null) return null;
        var classes = source?.Classes ?? 0;
        if (request.Classes is { } text && !IsNumber(text, 1, MostClasses, out classes))
            problems.Add(default, $"The number of classes must be a whole number from 1 to {MostClasses}, not '{text}'.");
        else if (request.Classes is null && source is null)
            problems.Add(default, "The number of classes is missing; give it, or a data set that has it.");

        var shape = source is null ? ((int Channels, int Height, int Width)?)null : (source.Channels, source.Height, source.Width);
        if (request.Input is { } input)
        {
            shape = Shape(input);
            if (shape is null)
            {
                problems.Add(default,
                    $"The input '{input}' is no image; write CHANNELSxHEIGHTxWIDTH, such as 3x32x32, with sides from 1 to {LargestSide}.");
            }
        }
        else if (source is null)
        {
            problems.Add(default, "The input is missing; give it as CHANNELSxHEIGHTxWIDTH, such as 3x32x32, or give a data set that has it.");
        }

        return shape is { } image && problems.IsEmpty ? Entry(request.Input ?? source!.Name, image, classes) : null;
    }

    private static DatasetEntry? Known(string? name, CatalogRegistry catalog, ProblemList problems)
    {
        if (name is null) return null;
        if (catalog.Datasets.TryGetValue(name, out var entry)) return entry;
        problems.Add(default, $"Data set '{name}' is not known. {NearestName.Hint(name, catalog.Datasets.Keys.Order(StringComparer.Ordinal))}");
        return null;
    }

    private static (int Channels, int Height, int Width)? Shape(string input) =>
        input.Split('x') is [var channels, var height, var width]
        && IsNumber(channels, 1, LargestSide, out var planes)
        && IsNumber(height, 1, LargestSide, out var rows)
        && IsNumber(width, 1, LargestSide, out var columns)
            ? (planes, rows, columns)
            : null;

    private static bool IsNumber(string text, int minimum, int maximum, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= minimum && value <= maximum;

    private static DatasetEntry Entry(string name, (int Channels, int Height, int Width) image, int classes) => new()
    {
        Name = name,
        Title = name,
        Summary = "Images of a request.",
        Source = "The request.",
        Channels = image.Channels,
        Height = image.Height,
        Width = image.Width,
        Classes = classes,
        TrainImages = int.MaxValue - 1, // Even: whatever the batches are, none has one image.
        TestImages = 1,
        Mean = [.. Enumerable.Repeat(0.0, image.Channels)],
        StandardDeviation = [.. Enumerable.Repeat(1.0, image.Channels)],
        HowToGet = "",
    };
}
