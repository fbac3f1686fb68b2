using System.Security.Cryptography;
using Orchestrator.Worker.Datasets.Pictures;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>Reads, checks, decodes and shrinks the files of an image folder on all cores.</summary>
/// <param name="root">The folder.</param>
/// <param name="shorterSide">Pictures are resized, keeping their shape, until their shorter side has this many pixels.</param>
internal sealed class ImageDecoding(string root, int shorterSide)
{
    // Enough to keep every core busy; 64 pictures of 256 pixels are some 20 MB.
    private const int ImagesAtOnce = 64;

    /// <summary>Decodes files and hands the outcomes over in the files' order.</summary>
    /// <param name="files">The files.</param>
    /// <param name="take">Called for every file, on the calling thread.</param>
    /// <param name="watch">Asked after each few files whether to stop, and told how many are done.</param>
    /// <exception cref="OperationCanceledException">The watch asked to stop.</exception>
    public void Run(IReadOnlyList<ListedFile> files, Action<DecodedImage> take, IPreparationWatch watch)
    {
        var outcomes = new DecodedImage[ImagesAtOnce];
        for (var first = 0; first < files.Count; first += ImagesAtOnce)
        {
            if (watch.ShouldStop) throw new OperationCanceledException();
            var start = first;
            var count = Math.Min(ImagesAtOnce, files.Count - first);
            Parallel.For(0, count, () => new PictureDecoder(), (position, _, decoder) =>
            {
                outcomes[position] = Decode(files[start + position], decoder);
                return decoder;
            }, decoder => decoder.Dispose());

            for (var position = 0; position < count; position++) take(outcomes[position]);
            watch.Decoded(count);
        }
    }

    private DecodedImage Decode(ListedFile file, PictureDecoder decoder)
    {
        var checksum = "";
        try
        {
            var content = File.ReadAllBytes(Path.Combine(root, file.Name));
            checksum = Convert.ToHexStringLower(SHA256.HashData(content));
            return new DecodedImage(file, checksum, Shrink(decoder.Decode(content)), null);
        }
        catch (Exception error) when (error is UnreadablePictureException or IOException or UnauthorizedAccessException)
        {
            return new DecodedImage(file, checksum, null, error is UnreadablePictureException ? error.Message : $"cannot be read: {error.Message}");
        }
    }

    /// <summary>As torchvision's Resize does with one number: the longer side is cut to a whole number of pixels.</summary>
    private Picture Shrink(Picture picture)
    {
        var (height, width) = (picture.Height, picture.Width);
        if (Math.Min(height, width) == shorterSide) return picture;
        var (newHeight, newWidth) = height < width
            ? (shorterSide, (int)((long)shorterSide * width / height))
            : ((int)((long)shorterSide * height / width), shorterSide);
        var resized = Picture.Empty(newHeight, newWidth);
        new BilinearResizer(newHeight, newWidth).Resize(picture.Raster, Window.Whole(height, width), resized.Pixels);
        return resized;
    }
}
