namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>What became of a file of an image folder.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">Of the file's bytes: 64 hexadecimal digits.</param>
/// <param name="Picture">The picture at its stored size, or null when it cannot be read.</param>
/// <param name="Reason">Why it cannot be read; null when it can.</param>
internal sealed record DecodedImage(ListedFile File, string Sha256, Pictures.Picture? Picture, string? Reason);
