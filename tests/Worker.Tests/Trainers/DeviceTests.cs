using Orchestrator.Telemetry;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Trainers.Processes;
using Orchestrator.Worker.Trainers.Protocol;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>Finding and checking devices.</summary>
public sealed class DeviceTests
{
    [Fact]
    public async Task Open_OfTheProcessor_HasADeviceForEachSlotWithModelAndMemory()
    {
        using var agent = new ProcessTrainerUnderTest(slots: 2);

        var devices = await agent.OpenAsync();

        Assert.Equal(["cpu:0", "cpu:1"], devices.Select(device => device.Device.Name));
        Assert.All(devices, device => Assert.Null(device.Unusable));
        Assert.All(devices, device => Assert.True(device.Device.MemoryBytes > 1 << 30));
        Assert.All(devices, device => Assert.NotEqual("unknown", device.Device.Model));
    }

    [Theory]
    [InlineData("/bin/false", "ended with status 1. It printed nothing.")]
    [InlineData("/nowhere/orchestrator", "The training process cannot be started: ")]
    public async Task Open_OfADeviceWhoseProcessDoesNotStart_SaysWhy(string program, string expected)
    {
        using var agent = new ProcessTrainerUnderTest(program: program);

        var device = Assert.Single(await agent.OpenAsync());

        Assert.Contains(expected, device.Unusable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_OnADeviceWhoseProcessStartsNoMore_GivesTrialsBackUntilTheDeviceCountsAsBroken()
    {
        using var agent = new ProcessTrainerUnderTest(program: "/bin/false");
        var broken = new List<string>();
        agent.Trainer.Broken += (device, _) => broken.Add(device.Name);

        var outcomes = new[] { await TrainAsync(agent), await TrainAsync(agent), await TrainAsync(agent), await TrainAsync(agent) };

        Assert.All(outcomes, outcome => Assert.IsType<TrainingOutcome.GivenBack>(outcome));
        Assert.Equal(["cpu:0"], broken);
        Assert.Equal(3, agent.ProcessIds.Count);
    }

    [Theory]
    [InlineData(null, new[] { "0", "1" })]
    [InlineData("1,3", new[] { "1", "3" })]
    [InlineData("GPU-6d2f, GPU-a1c0", new[] { "GPU-6d2f", "GPU-a1c0" })]
    [InlineData("", new string[0])]
    public void Gpus_AreThoseOfTheDriverUnlessTheVariableNamesSome(string? visible, string[] expected)
    {
        using var folder = new TempFolder();
        folder.Folder("gpus/0000:3b:00.0");
        folder.Folder("gpus/0000:86:00.0");

        Assert.Equal(expected, GpuList.Read(visible, folder.Folder("gpus")));
    }

    [Fact]
    public void Launch_OfAGpu_ShowsThatOneAloneAndNoAddressOfTheAgents()
    {
        const string variable = "ORCHESTRATOR__DATABASE";
        Environment.SetEnvironmentVariable(variable, "Host=db;Password=secret");

        var start = Launch().For("cuda:1", "3");

        Environment.SetEnvironmentVariable(variable, null);
        Assert.Equal("3", start.Environment["CUDA_VISIBLE_DEVICES"]);
        Assert.DoesNotContain(variable, start.Environment.Keys);
        Assert.Equal(["trainer", "--device", "cuda:1", "--plugin", "/plugins/one.dll"], start.ArgumentList);
    }

    [Theory]
    [InlineData("amqp://lab:secret@mq/vhost", "amqp://lab:***@mq/vhost")]
    [InlineData("Host=db;Password=secret;Port=5432", "Host=db;Password=***;Port=5432")]
    [InlineData("sweeps/my sweep.yaml", "'sweeps/my sweep.yaml'")]
    public void Command_InAResultsRecord_HasNoPasswords(string word, string expected) =>
        Assert.Equal($"orchestrator worker {expected}", CommandText.Of(["/opt/orchestrator.dll", "worker", word]));

    private static Task<TrainingOutcome> TrainAsync(ProcessTrainerUnderTest agent) => agent.TrainAsync(ATrial.Config(), new PlayedAttempt());

    private static TrainerLaunch Launch() => new(
        ["/opt/orchestrator"], ["/plugins/one.dll"], new TrainerSettings(new TrainingOptions(), "/checkpoints", TimeSpan.FromMinutes(1), new TelemetryOptions()));
}
