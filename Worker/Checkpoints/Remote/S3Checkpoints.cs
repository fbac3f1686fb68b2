using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Orchestrator.Worker.Checkpoints.Remote;

/// <summary>
/// Checkpoints in an S3-compatible object store. A file is one object of one upload, so at most 5 GB; an upload that breaks off leaves nothing.
/// </summary>
internal sealed class S3Checkpoints : IRemoteCheckpoints, IDisposable
{
    private readonly S3Address _address;
    private readonly AmazonS3Client _client;

    public S3Checkpoints(S3Address address)
    {
        _address = address;
        var settings = new AmazonS3Config
        {
            // What the checksums of newer clients need, many S3-compatible servers do not know.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (address.Endpoint is { } endpoint) (settings.ServiceURL, settings.ForcePathStyle) = (endpoint.ToString(), true);
        if (address.Region is { } region && address.Endpoint is null) settings.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        else if (address.Region is { } signing) settings.AuthenticationRegion = signing;
        _client = new AmazonS3Client(settings);
    }

    /// <inheritdoc/>
    public Task UploadAsync(string name, string path, CancellationToken stop) =>
        TranslatedAsync(() => _client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = _address.Bucket, Key = Key(name), FilePath = path,
                // Plain content: not every compatible server takes the chunked form apart again.
                UseChunkEncoding = false,
            },
            stop));

    /// <inheritdoc/>
    public async Task<bool> DownloadAsync(string name, string path, CancellationToken stop)
    {
        // Beside its place first: a download that breaks off must not look like a damaged checkpoint.
        var partial = path + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var isThere = await TranslatedAsync(async () =>
        {
            try
            {
                using var found = await _client.GetObjectAsync(_address.Bucket, Key(name), stop);
                await found.WriteResponseStreamToFileAsync(partial, append: false, stop);
                return true;
            }
            catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
            {
                return false;
            }
        });
        if (isThere) File.Move(partial, path, overwrite: true);
        return isThere;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken stop) => TranslatedAsync(() => _client.DeleteObjectAsync(_address.Bucket, Key(name), stop));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken stop) =>
        TranslatedAsync<IReadOnlyList<string>>(async () =>
        {
            var names = new List<string>();
            var request = new ListObjectsV2Request { BucketName = _address.Bucket, Prefix = Key(folder) + "/" };
            ListObjectsV2Response answer;
            do
            {
                answer = await _client.ListObjectsV2Async(request, stop);
                names.AddRange((answer.S3Objects ?? []).Select(found => found.Key[Key("").Length..]));
                request.ContinuationToken = answer.NextContinuationToken;
            }
            while (answer.IsTruncated == true);
            return names;
        });

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private string Key(string name) => _address.Prefix.Length == 0 ? name : $"{_address.Prefix}/{name}";

    private async Task<T> TranslatedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new IOException($"The object store {_address}: {failure.Message}", failure);
        }
    }
}
