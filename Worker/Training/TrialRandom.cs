using System.Text;

namespace Orchestrator.Worker.Training;

/// <summary>
/// Every random draw of a trial, as pure functions of (trial seed, purpose, epoch, sample). Nothing in training draws from a generator with
/// a memory, so a checkpoint holds no generator state. See ADR 0004.
/// </summary>
/// <param name="seed">The trial's seed.</param>
public sealed class TrialRandom(long seed)
{
    private enum Purpose : uint
    {
        SampleOrder = 1,
        Augmentation = 2,
        CropWindow = 3,
    }

    /// <summary>The order in which an epoch visits <paramref name="count"/> samples: each sample gets a 64-bit key, and the keys are sorted.</summary>
    public int[] Order(int epoch, int count)
    {
        var order = new int[count];
        var keys = new ulong[count];
        for (var sample = 0; sample < count; sample++)
        {
            var (high, low, _, _) = Philox.Draw((ulong)seed, (uint)Purpose.SampleOrder, (uint)epoch, (uint)sample, 0);
            keys[sample] = ((ulong)high << 32) | low;
            order[sample] = sample;
        }

        Array.Sort(keys, order);
        return order;
    }

    /// <summary>How one image is varied in one epoch.</summary>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="image">The image's index in the data set's files, so that a subset does not change it.</param>
    public AugmentationDraw Augmentation(int epoch, int image)
    {
        var (row, column, flip, angle) = Philox.Draw((ulong)seed, (uint)Purpose.Augmentation, (uint)epoch, (uint)image, 0);
        return new AugmentationDraw(row, column, flip, angle);
    }

    /// <summary>The numbers that decide on a random resized crop of one image in one epoch, each from 0 to below 1.</summary>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="image">The image's index in the data set's files.</param>
    /// <param name="attempt">From 0: windows that do not fit into the picture are drawn again.</param>
    public (double Area, double Shape, double Top, double Left) CropWindow(int epoch, int image, int attempt)
    {
        var (area, shape, top, left) = Philox.Draw((ulong)seed, (uint)Purpose.CropWindow, (uint)epoch, (uint)image, (uint)attempt);
        return (Fraction(area), Fraction(shape), Fraction(top), Fraction(left));
    }

    /// <summary>
    /// The seed of the generator that draws one parameter's first values. Keyed by the parameter's name, so that the layers two networks
    /// share start equal for equal seeds: the comparison of a module with its baseline is paired.
    /// </summary>
    public ulong ForParameter(string name) => ForName(name, 0, 1);

    /// <summary>The seed of the generator that a layer draws from in one step, such as dropout for its mask.</summary>
    /// <param name="name">The layer's name in the network.</param>
    /// <param name="step">From 0, counted over all epochs.</param>
    public ulong ForLayer(string name, long step) => ForName(name, (uint)step, 2 + ((uint)(step >> 32) << 2));

    private ulong ForName(string name, uint counter2, uint counter3)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var part in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ part) * 0x100000001B3UL;
        var (low, high, _, _) = Philox.Draw((ulong)seed, (uint)hash, (uint)(hash >> 32), counter2, counter3);
        return ((ulong)high << 32) | low;
    }

    private static double Fraction(uint word) => word / 4294967296.0;
}
