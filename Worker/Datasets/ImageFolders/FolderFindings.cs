using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>Gathers what the decoding of a folder finds: how many files are intact, their common checksum, and which are not.</summary>
internal sealed class FolderFindings : IDisposable
{
    private readonly List<UnreadableImage> _unreadable = [];
    private readonly IncrementalHash _checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Intact files so far.</summary>
    public int Intact { get; private set; }

    /// <summary>Files that are no intact pictures, in the folder's order.</summary>
    public IReadOnlyList<UnreadableImage> Unreadable => _unreadable;

    /// <summary>Adds a file, in the folder's order.</summary>
    public void Add(DecodedImage image)
    {
        if (image.Picture is null)
        {
            _unreadable.Add(new UnreadableImage(image.File.Name, image.Reason!));
            return;
        }

        Intact++;
        _checksum.AppendData(Encoding.UTF8.GetBytes($"{image.Sha256}  {image.File.Name}\n"));
    }

    /// <summary>SHA-256 over the SHA-256 and the name of every intact file: 64 hexadecimal digits. Ends the gathering.</summary>
    public string Checksum() => Convert.ToHexStringLower(_checksum.GetHashAndReset());

    public void Dispose() => _checksum.Dispose();
}
