using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>The files of an image folder: <c>train/CLASS/</c> and <c>test/CLASS/</c> or <c>val/CLASS/</c>, classes and files in the order of their names.</summary>
internal sealed class FolderListing
{
    private static readonly string[] TestNames = ["test", "val"];

    private FolderListing(string root, IReadOnlyList<string> classes, IReadOnlyList<ListedFile> train, IReadOnlyList<ListedFile> test) =>
        (Root, Classes, Train, Test) = (root, classes, train, test);

    /// <summary>The folder that holds <c>train</c>, absolute.</summary>
    public string Root { get; }

    /// <summary>The class folders; a class's place in this list is its label.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The training files.</summary>
    public IReadOnlyList<ListedFile> Train { get; }

    /// <summary>The test files.</summary>
    public IReadOnlyList<ListedFile> Test { get; }

    /// <summary>Bytes of all files.</summary>
    public long Bytes => Train.Concat(Test).Sum(file => file.Bytes);

    /// <summary>Whether a folder has the layout.</summary>
    public static bool IsLayout(string root) => Directory.Exists(Path.Combine(root, "train")) && TestFolder(root) is not null;

    /// <summary>The class folders of a folder with the layout.</summary>
    public static IReadOnlyList<string> ClassesOf(string root, string part) =>
    [
        .. new DirectoryInfo(Path.Combine(root, part)).EnumerateDirectories()
            .Select(folder => folder.Name).Where(IsVisible).Order(StringComparer.Ordinal),
    ];

    /// <summary>Lists the files.</summary>
    /// <param name="root">A folder with the layout.</param>
    /// <param name="classes">The classes to take, in the order of their labels; others are left out.</param>
    /// <exception cref="DatasetException">A class folder is missing, empty, or has folders in it.</exception>
    public static FolderListing Scan(string root, IReadOnlyList<string> classes) =>
        new(root, classes, ScanPart(root, "train", classes), ScanPart(root, TestFolder(root)!, classes));

    /// <summary>SHA-256 over the names, sizes and times of change of all files: changes when a file does, without reading any.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Train.Concat(Test))
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Label} {file.Name}\n{file.Bytes} {file.ChangedAt.Ticks}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The name of the test part: <c>test</c>, else <c>val</c>; null when there is neither.</summary>
    public static string? TestFolder(string root) => TestNames.FirstOrDefault(part => Directory.Exists(Path.Combine(root, part)));

    private static List<ListedFile> ScanPart(string root, string part, IReadOnlyList<string> classes)
    {
        var files = new List<ListedFile>();
        for (var label = 0; label < classes.Count; label++)
        {
            var folder = new DirectoryInfo(Path.Combine(root, part, classes[label]));
            if (!folder.Exists) throw new DatasetException($"'{folder.FullName}' is missing; every class needs a folder in train and in {TestFolder(root)}.");
            if (folder.EnumerateDirectories().FirstOrDefault(nested => IsVisible(nested.Name)) is { } nested)
                throw new DatasetException($"'{nested.FullName}' is a folder inside a class's folder; images must lie directly in their class's folder.");

            var before = files.Count;
            files.AddRange(folder.EnumerateFiles().Where(file => IsVisible(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new ListedFile($"{part}/{classes[label]}/{file.Name}", (ushort)label, file.Length, file.LastWriteTimeUtc)));
            if (files.Count == before) throw new DatasetException($"'{folder.FullName}' has no files; a class needs at least one image in each part.");
        }

        return files;
    }

    private static bool IsVisible(string name) => name[0] != '.';
}
