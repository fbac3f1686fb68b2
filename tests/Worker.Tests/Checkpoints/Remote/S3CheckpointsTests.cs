using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Reports;
using Orchestrator.Worker.Checkpoints.Remote;

namespace Orchestrator.Worker.Tests.Checkpoints.Remote;

/// <summary>Checkpoints in an object store, over a real S3-compatible server.</summary>
public sealed class S3CheckpointsTests(ObjectStoreServer server) : IClassFixture<ObjectStoreServer>, IDisposable
{
    private static readonly CancellationToken Stop = CancellationToken.None;
    private readonly TempFolder _here = new();
    private readonly TempFolder _there = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task Fetch_OnAnotherWorker_BringsTheNewestFile()
    {
        var trial = new TrialId(1);
        var (first, second) = (await WriteAsync(Open(_here), trial, epoch: 1), await WriteAsync(Open(_here), trial, epoch: 2));
        var other = Open(_there);

        await other.FetchAsync([second, first], Stop);

        Assert.Equal(Content(2), await File.ReadAllBytesAsync(other.Verify(second).Path!));
        Assert.Null(other.Verify(first).Path);
    }

    [Fact]
    public async Task Fetch_NewestDamagedOrMissing_TakesTheOneBefore()
    {
        var trial = new TrialId(2);
        var folder = Open(_here);
        var (first, second, third) = (await WriteAsync(folder, trial, 1), await WriteAsync(folder, trial, 2), await WriteAsync(folder, trial, 3));
        await DamageAsync(second);
        await folder.DeleteAsync(third.Path, Stop);
        var other = Open(_there);

        await other.FetchAsync([third, second, first], Stop);

        Assert.Contains("missing", other.Verify(third).Problem);
        Assert.Contains("damaged", other.Verify(second).Problem);
        Assert.Equal(Content(1), await File.ReadAllBytesAsync(other.Verify(first).Path!));
    }

    [Fact]
    public async Task Store_Afterwards_LeavesNothingOnTheLocalDisk()
    {
        var trial = new TrialId(3);

        await WriteAsync(Open(_here), trial, epoch: 1);
        Open(_here).Leave(trial);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_here.Path));
    }

    [Fact]
    public async Task DeleteUnrecorded_FilesOfAKilledWorker_GoAndRecordedOnesStay()
    {
        var trial = new TrialId(4);
        var folder = Open(_here);
        var (unrecorded, recorded) = (await WriteAsync(folder, trial, epoch: 1), await WriteAsync(folder, trial, epoch: 2));

        await Open(_there).DeleteUnrecordedAsync(trial, [recorded], Stop);

        await Open(_there).FetchAsync([unrecorded], Stop);
        Assert.Contains("missing", Open(_there).Verify(unrecorded).Problem);
        await Open(_there).FetchAsync([recorded], Stop);
        Assert.NotNull(Open(_there).Verify(recorded).Path);
    }

    [Fact]
    public async Task Store_LargeFile_ComesBackWhole()
    {
        var trial = new TrialId(5);
        var folder = Open(_here);
        var content = new byte[40 << 20];
        new Random(1).NextBytes(content);
        var info = await WriteAsync(folder, trial, epoch: 1, content);

        await Open(_there).FetchAsync([info], Stop);

        Assert.Equal(content, await File.ReadAllBytesAsync(Open(_there).Verify(info).Path!));
    }

    [Fact]
    public async Task EveryCall_WithoutAServer_IsAnIoErrorThatNamesTheStore()
    {
        var store = new S3Checkpoints(S3Address.Parse("s3://trials/lab?endpoint=http://127.0.0.1:1&region=us-east-1"));

        var failure = await Assert.ThrowsAsync<IOException>(() => store.ListAsync("x", Stop));

        Assert.Contains("s3://trials/lab", failure.Message);
    }

    private CheckpointFolder Open(TempFolder local) => new(local.Path, new S3Checkpoints(S3Address.Parse(server.Address)));

    private static byte[] Content(int epoch) => [.. Enumerable.Repeat((byte)epoch, 1000)];

    private static async Task<CheckpointInfo> WriteAsync(CheckpointFolder folder, TrialId trial, int epoch, byte[]? content = null)
    {
        var path = folder.PathFor(new Fence(trial, 1, 1), epoch, 0);
        await File.WriteAllBytesAsync(path, content ?? Content(epoch));
        var info = folder.Describe(new WrittenCheckpoint(path, epoch, 0));
        await folder.StoreAsync(info, Stop);
        return info;
    }

    private async Task DamageAsync(CheckpointInfo checkpoint)
    {
        var damaged = _here.File("damaged");
        await File.WriteAllBytesAsync(damaged, Content(9));
        await new S3Checkpoints(S3Address.Parse(server.Address)).UploadAsync(checkpoint.Path, damaged, Stop);
        File.Delete(damaged);
    }
}
