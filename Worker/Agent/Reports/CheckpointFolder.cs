using System.Globalization;
using System.Security.Cryptography;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Reports;

/// <summary>
/// The files under the checkpoint root. A name holds trial and fencing token, so a worker that lost its lease writes other files than
/// the one that has it; only the pointer in the store is fenced.
/// </summary>
internal sealed class CheckpointFolder(string root)
{
    private readonly string _root = Path.GetFullPath(root);

    /// <summary>The absolute path of an attempt's next checkpoint; its folder exists.</summary>
    public string PathFor(Fence fence, int epoch, int step) =>
        In(fence.Trial, string.Create(CultureInfo.InvariantCulture, $"{fence.Token:d4}-{epoch:d4}-{step:d6}.checkpoint"));

    /// <summary>The absolute path of the weights that an attempt ends with; its folder exists.</summary>
    public string WeightsPathFor(Fence fence, int epoch) =>
        In(fence.Trial, string.Create(CultureInfo.InvariantCulture, $"{fence.Token:d4}-{epoch:d4}.weights"));

    /// <summary>The pointer to a file that was written.</summary>
    public CheckpointInfo Describe(WrittenCheckpoint written) => new(
        Path.GetRelativePath(_root, written.Path), written.Epoch, written.Step, HashOf(written.Path), new FileInfo(written.Path).Length);

    /// <summary>The absolute path of an intact checkpoint, or what is wrong with it.</summary>
    public (string? Path, string? Problem) Verify(CheckpointInfo checkpoint)
    {
        var path = Path.Combine(_root, checkpoint.Path);
        if (!File.Exists(path)) return (null, $"The checkpoint {checkpoint.Path} is missing; an earlier one is used.");
        return new FileInfo(path).Length == checkpoint.Bytes && HashOf(path) == checkpoint.Sha256
            ? (path, null)
            : (null, $"The checkpoint {checkpoint.Path} is damaged (its checksum is wrong); an earlier one is used.");
    }

    /// <summary>Deletes a file that nobody needs; one that is gone already is no error.</summary>
    public void Delete(string relativePath) => File.Delete(Path.Combine(_root, relativePath));

    /// <summary>
    /// Deletes what earlier attempts left in the trial's folder and nobody knows of: files of a worker that was killed while it wrote or
    /// before it could record them. Only for the worker that has the lease.
    /// </summary>
    public void DeleteUnrecorded(TrialId trial, IEnumerable<CheckpointInfo> recorded)
    {
        var folder = new DirectoryInfo(Path.Combine(_root, trial.ToString()));
        if (!folder.Exists) return;
        var known = recorded.Select(checkpoint => Path.GetFullPath(Path.Combine(_root, checkpoint.Path))).ToHashSet(StringComparer.Ordinal);
        foreach (var file in folder.GetFiles().Where(file => !known.Contains(file.FullName)))
            file.Delete();
    }

    private string In(TrialId trial, string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(_root, trial.ToString())).FullName, name);

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
