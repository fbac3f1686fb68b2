using System.Globalization;
using System.Security.Cryptography;
using Orchestrator.Trials;
using Orchestrator.Worker.Checkpoints.Remote;

namespace Orchestrator.Worker.Agent.Reports;

/// <summary>
/// The files under the checkpoint root. A name holds trial and fencing token, so a worker that lost its lease writes other files than
/// the one that has it; only the pointer in the store is fenced. With a remote store the folder only holds what an attempt needs just now.
/// </summary>
internal sealed class CheckpointFolder(string root, IRemoteCheckpoints? remote = null)
{
    private readonly string _root = Path.GetFullPath(root);

    /// <summary>The folder that a worker's options name, or the object store with a folder for what an attempt needs.</summary>
    public static CheckpointFolder Open(WorkerAgentOptions options) =>
        S3Address.IsOne(options.CheckpointRoot)
            ? new CheckpointFolder(options.CheckpointStaging, new S3Checkpoints(S3Address.Parse(options.CheckpointRoot)))
            : new CheckpointFolder(options.CheckpointRoot);

    /// <summary>Where files are on the local disk, absolute.</summary>
    public string Root => _root;

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
        try
        {
            if (!File.Exists(path)) return (null, $"The checkpoint {checkpoint.Path} is missing; an earlier one is used.");
            return new FileInfo(path).Length == checkpoint.Bytes && HashOf(path) == checkpoint.Sha256
                ? (path, null)
                : (null, $"The checkpoint {checkpoint.Path} is damaged (its checksum is wrong); an earlier one is used.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, $"The checkpoint {checkpoint.Path} cannot be read ({failure.Message}); an earlier one is used.");
        }
    }

    /// <summary>Makes a file that was written and described safe where other workers find it, which must be before it is recorded.</summary>
    /// <exception cref="IOException">The remote store is out of reach.</exception>
    public async Task StoreAsync(CheckpointInfo checkpoint, CancellationToken stop)
    {
        if (remote is null) return;
        var path = Path.Combine(_root, checkpoint.Path);
        await remote.UploadAsync(checkpoint.Path, path, stop);
        File.Delete(path);
    }

    /// <summary>Brings the newest intact one of these checkpoints, which are in the order of newest first, onto the local disk.</summary>
    /// <exception cref="IOException">The remote store is out of reach.</exception>
    public async Task FetchAsync(IEnumerable<CheckpointInfo> recorded, CancellationToken stop)
    {
        if (remote is null) return;
        foreach (var checkpoint in recorded)
        {
            if (await remote.DownloadAsync(checkpoint.Path, Path.Combine(_root, checkpoint.Path), stop) && Verify(checkpoint).Path is not null) return;
        }
    }

    /// <summary>Deletes a file that nobody needs; one that is gone already is no error.</summary>
    public async Task DeleteAsync(string relativePath, CancellationToken stop)
    {
        var path = Path.Combine(_root, relativePath);
        if (File.Exists(path)) File.Delete(path);
        if (remote is not null) await remote.DeleteAsync(relativePath, stop);
    }

    /// <summary>
    /// Deletes what earlier attempts left in the trial's folder and nobody knows of: files of a worker that was killed while it wrote or
    /// before it could record them. Only for the worker that has the lease.
    /// </summary>
    public async Task DeleteUnrecordedAsync(TrialId trial, IEnumerable<CheckpointInfo> recorded, CancellationToken stop)
    {
        var known = recorded.Select(checkpoint => checkpoint.Path).ToHashSet(StringComparer.Ordinal);
        var folder = new DirectoryInfo(Path.Combine(_root, trial.ToString()));
        var found = folder.Exists ? folder.GetFiles().Select(file => Path.GetRelativePath(_root, file.FullName)).ToList() : [];
        if (remote is not null) found.AddRange(await remote.ListAsync(trial.ToString(), stop));
        foreach (var name in found.Where(name => !known.Contains(name)))
            await DeleteAsync(name, stop);
    }

    /// <summary>Frees the local disk after an attempt, when a remote store keeps the files.</summary>
    public void Leave(TrialId trial)
    {
        var folder = Path.Combine(_root, trial.ToString());
        if (remote is not null && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string In(TrialId trial, string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(_root, trial.ToString())).FullName, name);

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
