namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>Pictures of a cache, of sizes of their own, colours side by side.</summary>
internal sealed class PictureSet : ImageSet
{
    private readonly PictureCacheFile _cache;
    private readonly int _first;

    /// <summary>A run of pictures of a cache.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="first">The first picture.</param>
    /// <param name="count">Number of pictures.</param>
    /// <param name="height">What the network sees.</param>
    /// <param name="width">What the network sees.</param>
    public PictureSet(PictureCacheFile cache, int first, int count, int height, int width)
        : base([.. cache.Index.Skip(first).Take(count).Select(picture => (ushort)picture.Label)], Pictures.Picture.Channels, height, width) =>
        (_cache, _first) = (cache, first);

    /// <inheritdoc/>
    public override int Planes => 1;

    /// <inheritdoc/>
    public override Raster Plane(int image, int plane) => _cache.Picture(_first + image);
}
