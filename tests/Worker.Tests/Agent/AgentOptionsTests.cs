using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>Settings that cannot work are named at the start.</summary>
public sealed class AgentOptionsTests : IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task RenewEvery_MoreThanAThirdOfTheLease_IsRefusedWithBothValues()
    {
        var failure = await StartAsync(services => services.Configure<LeaseOptions>(lease =>
        {
            lease.Duration = TimeSpan.FromSeconds(90);
            lease.RenewEvery = TimeSpan.FromSeconds(60);
        }));

        Assert.Contains("Leases:RenewEvery (00:01:00) must be at most a third of Leases:Duration (00:01:30).", failure.Message);
    }

    [Fact]
    public async Task Slots_None_IsRefused()
    {
        var failure = await StartAsync(services => services.Configure<WorkerAgentOptions>(agent => agent.Slots = 0));

        Assert.Contains("Slots", failure.Message);
    }

    [Fact]
    public async Task CheckpointRoot_Missing_IsRefused()
    {
        var failure = await StartAsync(services => services.Configure<WorkerAgentOptions>(agent => agent.CheckpointRoot = ""));

        Assert.Contains("CheckpointRoot", failure.Message);
    }

    [Fact]
    public void Slots_ByDefault_AreTheProcessorsCores() => Assert.Equal(Environment.ProcessorCount, new WorkerAgentOptions().Slots);

    private Task<OptionsValidationException> StartAsync(Action<IServiceCollection> configure) =>
        Assert.ThrowsAsync<OptionsValidationException>(
            () => _agent.StartAsync(new ScriptedTrainer((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result())), configure: configure));
}
