using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Orchestrator.Worker.Datasets.Fetching;

/// <summary>
/// Downloads one file into <c>NAME.part</c>, going on from what is there, and compares its checksum. A cut connection is taken up again by HTTP
/// Range; a server that does not know Range makes it start over.
/// </summary>
/// <param name="http">Has no timeout of its own for the body; a stalled one is noticed here.</param>
/// <param name="time">Measures pauses.</param>
public sealed class FileDownload(HttpClient http, TimeProvider time)
{
    // A try that came no further than any before: the fifth in a row gives up, after pauses of 1, 2, 4 and 8 seconds.
    private const int MostFruitlessTries = 5;
    private const int BufferBytes = 1 << 17;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    /// <summary>Downloads the file.</summary>
    /// <param name="file">What to download.</param>
    /// <param name="address">From where.</param>
    /// <param name="folder">Into which folder; it must exist.</param>
    /// <param name="watch">Told of every step.</param>
    /// <param name="stop">Leaves; what has come stays for the next time.</param>
    /// <returns>The complete file with the right checksum.</returns>
    /// <exception cref="FetchException">The server has no such file, the connection fails for good, the disk is full, or the checksum is wrong.</exception>
    public async Task<string> RunAsync(RemoteFile file, Uri address, string folder, IFetchWatch watch, CancellationToken stop)
    {
        var part = Path.Combine(folder, file.Name + ".part");
        var complete = Path.Combine(folder, file.Name);
        var fruitless = 0;
        var furthest = LengthOf(part);
        watch.Started(file, furthest);
        while (LengthOf(part) < file.Bytes)
        {
            try
            {
                await ReceiveAsync(file, address, part, watch, stop);
            }
            catch (Exception error) when (IsConnectionProblem(error, stop))
            {
                // Compared with the furthest ever, not with the try before: a server that makes every try start over would go on for ever.
                var here = LengthOf(part);
                (fruitless, furthest) = here > furthest ? (0, here) : (fruitless + 1, furthest);
                if (fruitless == MostFruitlessTries)
                    throw new FetchException($"'{address}' cannot be downloaded: {error.Message} What has come is kept; the same command goes on from there.", error);
                var pause = TimeSpan.FromSeconds(1 << fruitless >> 1);
                watch.Says($"The connection was lost at {here} of {file.Bytes} bytes ({error.Message}); going on.");
                await Task.Delay(pause, time, stop);
            }
        }

        watch.Says($"Comparing the checksum of {file.Name}.");
        await CompareAsync(file, part, stop);
        File.Move(part, complete, overwrite: true);
        return complete;
    }

    private async Task ReceiveAsync(RemoteFile file, Uri address, string part, IFetchWatch watch, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var already = LengthOf(part);
        if (already > 0) request.Headers.Range = new RangeHeaderValue(already, null);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if ((int)response.StatusCode >= 500) throw new HttpRequestException($"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.");
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable) StartOver(part, already, watch);
        var isContinued = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == already;
        if (!isContinued && response.StatusCode != HttpStatusCode.OK)
            throw new FetchException($"'{address}' cannot be downloaded: the server answered {(int)response.StatusCode} {response.ReasonPhrase}. Another address is given by --from.");

        if (!isContinued && already > 0) watch.Received(-already);
        await using var body = await response.Content.ReadAsStreamAsync(stop);
        try
        {
            await using var target = new FileStream(part, isContinued ? FileMode.Append : FileMode.Create, FileAccess.Write);
            await CopyAsync(file, body, target, watch, stop);
        }
        catch (IOException error) when (IsDiskFull(error))
        {
            throw new FetchException(
                $"The disk of '{Path.GetDirectoryName(part)}' is full: {file.Name} needs {file.Bytes} bytes, of which {LengthOf(part)} are here. "
                + "Make room and repeat the command; it goes on from there.", error);
        }
    }

    /// <summary>What is here is more than the server has: it cannot be a part of its file.</summary>
    private static void StartOver(string part, long already, IFetchWatch watch)
    {
        File.Delete(part);
        watch.Received(-already);
        throw new HttpRequestException($"The server has less than the {already} bytes that are here already.");
    }

    private async Task CopyAsync(RemoteFile file, Stream body, FileStream target, IFetchWatch watch, CancellationToken stop)
    {
        var buffer = new byte[BufferBytes];
        using var silence = new CancellationTokenSource(LongestSilence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, silence.Token);
        while (target.Position < file.Bytes)
        {
            var received = await body.ReadAsync(buffer, either.Token);
            if (received == 0) throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was closed early.");
            silence.CancelAfter(LongestSilence);
            await target.WriteAsync(buffer.AsMemory(0, received), stop);
            watch.Received(received);
        }

        await target.FlushAsync(stop);
    }

    private static async Task CompareAsync(RemoteFile file, string part, CancellationToken stop)
    {
        string actual;
        await using (var content = File.OpenRead(part))
            actual = content.Length == file.Bytes ? Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) : $"of {content.Length} bytes";
        if (actual == file.Sha256) return;
        File.Delete(part);
        throw new FetchException($"The downloaded {file.Name} is not the published file: its SHA-256 is {actual}, not {file.Sha256}. It was removed; repeat the command, or name another address by --from.");
    }

    private static long LengthOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    // ENOSPC and EDQUOT are errors of the disk, not of the connection.
    private static bool IsDiskFull(IOException error) => error is not HttpIOException && (error.HResult & 0xFFFF) is 28 or 122;

    private static bool IsConnectionProblem(Exception error, CancellationToken stop) =>
        !stop.IsCancellationRequested && error is HttpRequestException or HttpIOException or IOException or OperationCanceledException;
}
