namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>Turns a picture upright. Only moves pixels.</summary>
internal static class PictureRotation
{
    /// <summary>The picture as it should be looked at.</summary>
    /// <param name="picture">As it is stored.</param>
    /// <param name="orientation">Exif's 1 to 8: where the stored first row and first column belong.</param>
    public static Picture Upright(Picture picture, int orientation)
    {
        if (orientation == ExifOrientation.Upright) return picture;
        var (height, width) = (picture.Height, picture.Width);
        var isTransposed = orientation >= 5;
        var upright = isTransposed ? Picture.Empty(width, height) : Picture.Empty(height, width);
        var target = 0;
        for (var row = 0; row < upright.Height; row++)
        {
            for (var column = 0; column < upright.Width; column++, target += Picture.Channels)
            {
                var (sourceRow, sourceColumn) = isTransposed ? (column, row) : (row, column);
                if (orientation is 3 or 4 or 6 or 7) sourceRow = height - 1 - sourceRow;
                if (orientation is 2 or 3 or 7 or 8) sourceColumn = width - 1 - sourceColumn;
                picture.Pixels.AsSpan(((sourceRow * width) + sourceColumn) * Picture.Channels, Picture.Channels).CopyTo(upright.Pixels.AsSpan(target));
            }
        }

        return upright;
    }
}
