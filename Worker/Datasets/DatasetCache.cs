using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Worker.Datasets;

/// <summary>
/// Unpacked data files and checksums, kept under a key of path, size and time of change. Files are written beside their place and renamed,
/// so two workers that do the same work at once both end with a whole file.
/// </summary>
/// <param name="folder">Where the cache lies; made when it is missing.</param>
public sealed class DatasetCache(string folder)
{
    private const int KeyDigits = 16;

    /// <summary>Where the cache lies.</summary>
    public string Folder => folder;

    /// <summary>The unpacked form of a gzipped file.</summary>
    /// <exception cref="DatasetException">The file is no intact gzip file, or the cache cannot be written.</exception>
    public string Unpack(string path)
    {
        var unpacked = Path.Combine(folder, $"{KeyOf(path)}-{Path.GetFileNameWithoutExtension(path)}");
        if (File.Exists(unpacked)) return unpacked;

        Write(unpacked, target =>
        {
            using var source = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            source.CopyTo(target);
            if ((uint)target.Length != PromisedLength(path)) throw new InvalidDataException("the gzip file is cut off or damaged.");
        }, $"'{path}' cannot be unpacked");
        return unpacked;
    }

    /// <summary>SHA-256 of a file, 64 hexadecimal digits.</summary>
    public string Sha256Of(string path)
    {
        var remembered = Path.Combine(folder, KeyOf(path) + ".sha256");
        if (File.Exists(remembered) && File.ReadAllText(remembered) is { Length: 64 } known) return known;

        using var file = File.OpenRead(path);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(file));
        Write(remembered, target => target.Write(Encoding.ASCII.GetBytes(checksum)), $"The checksum of '{path}' cannot be kept");
        return checksum;
    }

    /// <summary>The unpacked length modulo 2^32, from the last four bytes. GZipStream takes the end of a cut-off file for the end of the data.</summary>
    private static uint PromisedLength(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> trailer = stackalloc byte[sizeof(uint)];
        file.Seek(-trailer.Length, SeekOrigin.End);
        file.ReadExactly(trailer);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    private void Write(string path, Action<Stream> write, string failure)
    {
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            Directory.CreateDirectory(folder);
            using (var target = File.Create(partial))
                write(target);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            File.Delete(partial);
            throw new DatasetException($"{failure}: {error.Message}", error);
        }
    }

    private static string KeyOf(string path)
    {
        var file = new FileInfo(path);
        var identity = $"{file.FullName}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..KeyDigits];
    }
}
