using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Orchestrator.Worker.Tests.Checkpoints.Remote;

/// <summary>
/// An S3-compatible server of the test's own, on loopback, with one bucket. Its packages are those of server/package-lock.json, installed with
/// npm the first time.
/// </summary>
public sealed partial class ObjectStoreServer : IAsyncLifetime
{
    /// <summary>The bucket.</summary>
    public const string Bucket = "trials";

    // The server's fixed login.
    private const string Key = "S3RVER";

    private readonly TempFolder _folder = new();
    private TaskCompletionSource<Uri> _listening = new();
    private Process? _server;
    private int _port;

    /// <summary>The address of a place in the bucket.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", Key);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", Key);
        await StartAsync();
    }

    /// <summary>Starts it again on the same port, after it was killed. What it had stored is there.</summary>
    public Task RestartAsync() => StartAsync();

    /// <summary>Ends the server without a goodbye.</summary>
    public async Task KillAsync()
    {
        _server!.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false }) await KillAsync();
        _server?.Dispose();
        _folder.Dispose();
    }

    private static async Task<string> InstallAsync()
    {
        var installed = Repository.PathOf("artifacts", "object-store");
        var program = Path.Combine(installed, "node_modules", ".bin", "s3rver");
        if (File.Exists(program)) return program;
        Directory.CreateDirectory(installed);
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.Copy(Repository.PathOf("tests", "Worker.Tests", "Checkpoints", "Remote", "server", file), Path.Combine(installed, file), overwrite: true);
        using var npm = Process.Start(
            new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = installed })!;
        await npm.WaitForExitAsync();
        return File.Exists(program) ? program : throw new InvalidOperationException($"npm ci in {installed} ended with {npm.ExitCode}.");
    }

    private async Task StartAsync()
    {
        _listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] arguments = ["-d", _folder.Path, "-a", "127.0.0.1", "-p", $"{_port}", "--configure-bucket", Bucket, "--no-vhost-buckets"];
        _server = Process.Start(new ProcessStartInfo(await InstallAsync(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _server.OutputDataReceived += (_, line) => Hear(line.Data);
        _server.ErrorDataReceived += (_, line) => Hear(line.Data);
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        var listening = await _listening.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        _port = listening.Port;
        Address = $"s3://{Bucket}/lab?endpoint={listening}&region=us-east-1";
    }

    private void Hear(string? line)
    {
        if (line is not null && Listening().Match(line) is { Success: true } match) _listening.TrySetResult(new Uri($"http://{match.Groups[1].Value}"));
    }

    [GeneratedRegex(@"listening on (\S+:\d+)")]
    private static partial Regex Listening();
}
