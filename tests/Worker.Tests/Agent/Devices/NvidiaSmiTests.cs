using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orchestrator.Telemetry;
using Orchestrator.Testing;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Devices;

namespace Orchestrator.Worker.Tests.Agent.Devices;

/// <summary>How GPUs are, from a program that prints what NVIDIA's does.</summary>
public sealed class NvidiaSmiTests : IDisposable
{
    private const string TwoGpus = """
        0, GPU-11111111-aaaa, 81, 12288, 64
        1, GPU-22222222-bbbb, [N/A], 512, [Not Supported]
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parse_OfWhatItPrints_HasNumbersInOurUnits() => Assert.Equal(
        [
            new GpuState("0", "GPU-11111111-aaaa", new DeviceReading(0.81, 12L << 30, 64)),
            new GpuState("1", "GPU-22222222-bbbb", new DeviceReading(null, 512L << 20, null)),
        ],
        NvidiaSmi.Parse(TwoGpus));

    [Theory]
    [InlineData("")]
    [InlineData("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.")]
    [InlineData("x, GPU-1, 1, 2, 3")]
    [InlineData("0, GPU-1, 1, 2")]
    public void Parse_OfAnythingElse_IsNothing(string text) => Assert.Empty(NvidiaSmi.Parse(text));

    [Fact]
    public async Task Ask_AProgramThatAnswers_IsWhatItSays() =>
        Assert.Equal(2, (await AskAsync($"cat <<'EOF'\n{TwoGpus}\nEOF"))!.Count);

    [Fact]
    public async Task Ask_AProgramThatFails_IsNotKnown() => Assert.Null(await AskAsync($"echo '{TwoGpus}'; exit 9"));

    [Fact]
    public async Task Ask_AProgramThatIsNotThere_IsNotKnown() =>
        Assert.Null(await new NvidiaSmi(_folder.File("missing")).AskAsync(TimeProvider.System, CancellationToken.None));

    [Fact]
    public async Task Ask_AProgramThatHangs_IsGivenUpAndEnded()
    {
        var clock = new ManualTimeProvider();
        var asking = new NvidiaSmi(Program($"echo $$ > '{_folder.File("pid")}'; sleep 600")).AskAsync(clock, CancellationToken.None);
        await Eventually.TrueAsync(() => File.Exists(_folder.File("pid")) && new FileInfo(_folder.File("pid")).Length > 0, "the program runs");

        await Eventually.TrueAsync(clock, TimeSpan.FromSeconds(1), () => Task.FromResult(asking.IsCompleted), "it is given up");

        Assert.Null(await asking);
        var pid = (await File.ReadAllTextAsync(_folder.File("pid"))).Trim();
        await Eventually.TrueAsync(() => !Directory.Exists($"/proc/{pid}"), "the program is gone");
    }

    [Theory]
    [InlineData("0,1", "cuda:0 64", "cuda:1 ")]
    [InlineData("1,0", "cuda:0 ", "cuda:1 64")]
    [InlineData("GPU-2222,GPU-11111111-aaaa", "cuda:0 ", "cuda:1 64")]
    [InlineData("0,7", "cuda:0 64")]
    public async Task Watch_OfTheGpusOfAWorker_CallsThemAsItsDevices(string visible, params string[] expected)
    {
        var options = Options.Create(new WorkerAgentOptions { DeviceClass = "cuda" });
        using var watch = new GpuWatch(
            options, visible.Split(','), new NvidiaSmi(Program($"cat <<'EOF'\n{TwoGpus}\nEOF")), TimeProvider.System, NullLogger<GpuWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);

        IReadOnlyDictionary<string, DeviceReading>? found = null;
        await Eventually.TrueAsync(() => (found ??= watch.TakeNew()) is not null, "the GPUs were looked at");

        Assert.Equal(expected, found!.Select(device => $"{device.Key} {device.Value.TemperatureCelsius}"));
        Assert.Null(watch.TakeNew());
        await watch.StopAsync(CancellationToken.None);
    }

    private Task<IReadOnlyList<GpuState>?> AskAsync(string script) => new NvidiaSmi(Program(script)).AskAsync(TimeProvider.System, CancellationToken.None);

    private string Program(string script)
    {
        var file = _folder.File("nvidia-smi");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
