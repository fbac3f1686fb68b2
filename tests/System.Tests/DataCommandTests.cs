using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests;

/// <summary><c>data list</c>, <c>check</c> and <c>fetch</c> as a user meets them.</summary>
public sealed class DataCommandTests : IDisposable
{
    // A PNG of one pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly TempFolder _folder = new();

    public DataCommandTests()
    {
        foreach (var part in new[] { "train", "test" })
        {
            foreach (var label in new[] { "a", "b", "c" })
                File.WriteAllBytes(Path.Combine(_folder.Folder($"data/blood-cells/{part}/{label}"), "1.png"), Pixel);
        }
    }

    [Fact]
    public async Task List_WithJson_SaysWhatIsHereAndWhatIsNot()
    {
        var (code, output, _) = await RunAsync("list", "--json");

        var lines = JsonNode.Parse(output)!.AsArray();
        var cells = lines.Single(line => line!["name"]!.GetValue<string>() == "blood-cells")!;
        var imagenet = lines.Single(line => line!["name"]!.GetValue<string>() == "imagenet")!;
        Assert.Equal(0, code);
        Assert.Equal(("ready", 3, 3), (cells["state"]!.GetValue<string>(), cells["train_images"]!.GetValue<int>(), cells["test_images"]!.GetValue<int>()));
        Assert.Equal("missing", imagenet["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Check_OfIntactImages_ExitsWith0AndPrintsTheChecksum()
    {
        var (code, output, _) = await RunAsync("check", "blood-cells");

        Assert.Equal(0, code);
        Assert.Matches("^blood-cells: 3 training and 3 test images are intact, none damaged; SHA-256 [0-9a-f]{64}", output);
    }

    [Fact]
    public async Task Check_OfADamagedImage_NamesItAndExitsWith1()
    {
        var damaged = _folder.File("data/blood-cells/train/b/2.jpg");
        await File.WriteAllBytesAsync(damaged, Pixel[..30]);

        var (code, output, _) = await RunAsync("check", "blood-cells");

        Assert.Equal(1, code);
        Assert.Contains($"{damaged} is a damaged or cut-off PNG: ", output, StringComparison.Ordinal);
        Assert.Contains("3 training and 3 test images are intact, 1 damaged", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfADataSetThatIsNotHere_ExitsWith3AndSaysHowToGetIt()
    {
        var (code, _, errors) = await RunAsync("check", "cifar10");

        Assert.Equal(3, code);
        Assert.Contains("orchestrator data fetch cifar10", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imagenet", "The data set 'imagenet' cannot be downloaded. Get the ILSVRC 2012 archives")]
    [InlineData("cifar11", "There is no data set 'cifar11'. Known: blood-cells, cats-dogs, cifar10,")]
    public async Task Fetch_OfWhatCannotBeFetched_ExitsWith3(string name, string message)
    {
        var (code, _, errors) = await RunAsync("fetch", name);

        Assert.Equal(3, code);
        Assert.StartsWith(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_WithoutADataFolder_ExitsWith2()
    {
        using var process = OrchestratorProcess.Start(new Dictionary<string, string> { ["ORCHESTRATOR_DATA"] = "" }, "data", "fetch", "cifar10");

        Assert.Equal(2, await process.WaitAsync());
        Assert.Contains("Name the folder of data sets by --data", process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_ThatIsStopped_ExitsWith130AndSaysHowToGoOn()
    {
        // A server that accepts and never answers.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var process = OrchestratorProcess.Start("data", "fetch", "cifar10", "--data", _folder.File("data"), "--from", $"http://{silent.LocalEndpoint}");
        using var connection = await silent.AcceptTcpClientAsync();

        process.Terminate();

        Assert.Equal(130, await process.WaitAsync());
        Assert.Contains("the same command goes on from there", process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_OfADataSetThatIsHere_DownloadsNothing()
    {
        _folder.Folder("data/cifar-10-batches-bin");

        var (code, output, _) = await RunAsync("fetch", "cifar10");

        Assert.Equal(0, code);
        Assert.StartsWith("cifar10 is here already: ", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(string command, params string[] arguments) =>
        OrchestratorProcess.RunAsync(["data", command, .. arguments, "--data", _folder.File("data"), .. command == "fetch" ? Array.Empty<string>() : ["--home", _folder.File("home")]]);
}
