using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Worker.Datasets;

/// <summary>The files of one data set, plain or gzipped. Gzipped files are unpacked once into a cache; checksums are remembered there too.</summary>
/// <param name="folder">Where the files lie.</param>
/// <param name="cache">Where unpacked files and checksums are kept.</param>
public sealed class DatasetFolder(string folder, DatasetCache cache)
{
    private const string Packed = ".gz";

    /// <summary>Where the files lie, absolute.</summary>
    public string Path => folder;

    /// <summary>Where unpacked and decoded files are kept.</summary>
    public DatasetCache Cache => cache;

    /// <summary>Whether all the files are there, each plain or gzipped.</summary>
    public bool HasAll(IEnumerable<string> names) => names.All(name => Find(name) is not null);

    /// <summary>Bytes of files as they lie on disk, plain or gzipped; one that is missing counts nothing.</summary>
    public long BytesOf(IEnumerable<string> names) => names.Select(Find).OfType<string>().Sum(path => new FileInfo(path).Length);

    /// <summary>Opens a file.</summary>
    /// <param name="name">Its name without <c>.gz</c>.</param>
    /// <exception cref="DatasetException">The file is missing or cannot be unpacked.</exception>
    public MappedFile Open(string name) => new(Unpacked(name));

    /// <summary>SHA-256 over the names and the SHA-256 of the files, in the order given.</summary>
    public string Checksum(IEnumerable<string> names)
    {
        var lines = names.Select(name => $"{cache.Sha256Of(Unpacked(name))}  {name}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private string Unpacked(string name)
    {
        var path = Find(name) ?? throw new DatasetException($"'{System.IO.Path.Combine(folder, name)}' is missing, and so is its .gz form.");
        return path.EndsWith(Packed, StringComparison.Ordinal) ? cache.Unpack(path) : path;
    }

    private string? Find(string name) =>
        new[] { name, name + Packed }.Select(file => System.IO.Path.Combine(folder, file)).FirstOrDefault(File.Exists);
}
