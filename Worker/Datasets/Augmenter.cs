using Orchestrator.Trials;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Datasets;

/// <summary>
/// Random crop, mirroring and rotation of a whole batch at once. All three only move pixels, so together they are one gather: each
/// output pixel gets the index of its source pixel in the zero-padded image. Order as in the usual recipes: crop, mirror, rotate (nearest pixel).
/// </summary>
public sealed class Augmenter
{
    private readonly AugmentationSettings _settings;
    private readonly TrialRandom _random;
    private readonly int _height;
    private readonly int _width;
    private readonly int _margin;

    private Augmenter(AugmentationSettings settings, int height, int width, TrialRandom random)
    {
        (_settings, _height, _width, _random) = (settings, height, width, random);

        // A rotation needs one black pixel to point at, even without a crop.
        _margin = settings.RotationDegrees > 0 ? Math.Max(1, settings.CropPadding) : settings.CropPadding;
    }

    /// <summary>The augmenter of these settings, or null when they ask for none.</summary>
    public static Augmenter? For(AugmentationSettings settings, int height, int width, TrialRandom random) =>
        settings is { CropPadding: 0, HorizontalFlip: false, RotationDegrees: 0 } ? null : new Augmenter(settings, height, width, random);

    /// <summary>Varies a batch.</summary>
    /// <param name="pixels">N x C x H x W bytes.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="images">The N images' indices in the data set's files.</param>
    public Tensor Apply(Tensor pixels, int epoch, ReadOnlySpan<int> images)
    {
        using var scope = NewDisposeScope();
        var (count, channels) = (pixels.shape[0], pixels.shape[1]);
        var padded = _margin == 0 ? pixels : nn.functional.pad(pixels, [_margin, _margin, _margin, _margin]);
        var source = SourcePixels(epoch, images).view(count, 1, _height * _width).expand(count, channels, _height * _width);
        return padded.reshape(count, channels, -1).gather(2, source).view(count, channels, _height, _width).MoveToOuterDisposeScope();
    }

    /// <summary>For each image and output pixel the index of its source pixel in the padded image: N x H x W.</summary>
    private Tensor SourcePixels(int epoch, ReadOnlySpan<int> images)
    {
        var count = images.Length;
        var (top, left, direction) = (new long[count], new long[count], new long[count]);
        var (cosine, sine) = (new float[count], new float[count]);
        for (var position = 0; position < count; position++)
        {
            var draw = _random.Augmentation(epoch, images[position]);
            var isFlipped = _settings.HorizontalFlip && draw.IsFlipped;
            var offset = _margin - _settings.CropPadding;
            top[position] = offset + draw.CropRow(_settings.CropPadding);
            left[position] = offset + draw.CropColumn(_settings.CropPadding) + (isFlipped ? _width - 1 : 0);
            direction[position] = isFlipped ? -1 : 1;
            (sine[position], cosine[position]) = ((float, float))Math.SinCos(draw.Rotation(_settings.RotationDegrees));
        }

        var rows = arange(_height).view(1, -1, 1);
        var columns = arange(_width).view(1, 1, -1);
        var black = _settings.RotationDegrees > 0 ? Rotate(PerImage(tensor(cosine)), PerImage(tensor(sine)), ref rows, ref columns) : null;
        var stride = _width + (2 * _margin);
        var index = ((PerImage(tensor(top)) + rows) * stride) + PerImage(tensor(left)) + (PerImage(tensor(direction)) * columns);
        return black is null ? index : where(black, zeros_like(index), index);
    }

    /// <summary>Replaces output rows and columns by those they come from; the answer marks the pixels that come from outside.</summary>
    private Tensor Rotate(Tensor cosine, Tensor sine, ref Tensor rows, ref Tensor columns)
    {
        var (centerRow, centerColumn) = ((_height - 1) / 2f, (_width - 1) / 2f);
        var (y, x) = (rows.to_type(ScalarType.Float32) - centerRow, columns.to_type(ScalarType.Float32) - centerColumn);
        rows = ((cosine * y) - (sine * x) + centerRow).round().to_type(ScalarType.Int64);
        columns = ((sine * y) + (cosine * x) + centerColumn).round().to_type(ScalarType.Int64);
        return rows.lt(0).logical_or(rows.ge(_height)).logical_or(columns.lt(0)).logical_or(columns.ge(_width));
    }

    private static Tensor PerImage(Tensor values) => values.view(-1, 1, 1);
}
