using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Datasets;

/// <summary>
/// The fixed rule by which subsets and validation splits are drawn. It depends on the labels alone and not on a trial's seed, so all trials
/// of a sweep see the same images.
/// </summary>
/// <remarks>
/// Inside a class, images are ordered by a hash of their index (Philox4x32-10 with the key "subset", counter = index). The image of rank r in
/// a class of n images gets the position (r + ½) / n; all images are sorted by position, then class. Every prefix of that order holds the
/// classes in their proportions up to one image, and a smaller subset is part of a larger one. The first images are the validation
/// split, the next ones the training subset.
/// </remarks>
public static class StratifiedOrder
{
    // The bytes of "subset".
    private const ulong Key = 0x737562736574;

    /// <summary>All images in the order in which subsets take them.</summary>
    public static int[] Of(ReadOnlySpan<ushort> labels)
    {
        var byClass = labels.ToArray().Select((label, image) => (Label: label, Image: image)).GroupBy(pair => pair.Label);
        return
        [
            .. byClass
                .SelectMany(group => group
                    .OrderBy(pair => Hash(pair.Image))
                    .ThenBy(pair => pair.Image)
                    .Select((pair, rank) => (pair.Image, pair.Label, Position: (rank + 0.5) / group.Count())))
                .OrderBy(entry => entry.Position)
                .ThenBy(entry => entry.Label)
                .Select(entry => entry.Image),
        ];
    }

    private static ulong Hash(int image)
    {
        var (high, low, _, _) = Philox.Draw(Key, (uint)image, 0, 0, 0);
        return ((ulong)high << 32) | low;
    }
}
