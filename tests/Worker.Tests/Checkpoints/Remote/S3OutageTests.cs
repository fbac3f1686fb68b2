using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Tests.Agent;

namespace Orchestrator.Worker.Tests.Checkpoints.Remote;

/// <summary>A worker that takes a trial up while the object store with its checkpoint is away.</summary>
public sealed class S3OutageTests(ObjectStoreServer server) : IClassFixture<ObjectStoreServer>, IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task TrialWithACheckpoint_WhileTheStoreIsAway_WaitsAndGoesOnFromThere()
    {
        var trial = await LeaveACheckpointAsync();
        await server.KillAsync();
        string? content = null;
        var trainer = new ScriptedTrainer((claimed, attempt) =>
        {
            content = attempt.Locate(claimed.Checkpoints[0]) is { } path ? File.ReadAllText(path) : null;
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        });

        await StartAsync(trainer);
        await _agent.UntilAsync(trial, TrialState.Running);
        Assert.Empty(trainer.Trained);
        await server.RestartAsync();

        await _agent.AdvanceUntilAsync(trial, TrialState.Succeeded);
        Assert.Equal("weights", content);
    }

    [Fact]
    public async Task TrialThatIsCancelled_WhileTheStoreIsAway_IsNotTrained()
    {
        var trial = await LeaveACheckpointAsync();
        await server.KillAsync();
        try
        {
            var trainer = new ScriptedTrainer((_, attempt) => ScriptedTrainer.UntilAsked(attempt));
            await StartAsync(trainer);
            await _agent.UntilAsync(trial, TrialState.Running);

            await _agent.Sweeps.CancelAsync((await _agent.Sweeps.ListAsync(CancellationToken.None))[0].SweepId, CancellationToken.None);

            await _agent.AdvanceUntilAsync(trial, TrialState.Cancelled);
            Assert.Empty(trainer.Trained);
        }
        finally
        {
            await server.RestartAsync();
        }
    }

    /// <summary>A trial that a worker left with a checkpoint.</summary>
    private async Task<TrialId> LeaveACheckpointAsync()
    {
        var trial = (await _agent.SubmitAsync())[0];
        var worker = await StartAsync(new ScriptedTrainer((_, attempt) =>
        {
            var path = attempt.NextCheckpointPath(1, 0);
            File.WriteAllText(path, "weights");
            attempt.CheckpointWritten(path, 1, 0, TimeSpan.Zero);
            return ScriptedTrainer.UntilAsked(attempt);
        }));
        await Eventually.TrueAsync(async () => (await _agent.FindAsync(trial)).Checkpoints.Count == 1, "the checkpoint is recorded");
        await worker.StopAsync();
        await _agent.UntilAsync(trial, TrialState.Queued);
        return trial;
    }

    private Task<IHost> StartAsync(ScriptedTrainer trainer) => _agent.StartAsync(
        trainer,
        configure: services => services.Configure<WorkerAgentOptions>(agent =>
            (agent.CheckpointRoot, agent.CheckpointStaging) = (server.Address, _agent.CheckpointRoot)));
}
