using System.Net.Sockets;
using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>A database that is away for a while costs time and nothing else, whatever it is noticed by.</summary>
public sealed class OutageTests : IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();

    /// <summary>What providers and EF throw while a database is out of reach.</summary>
    public static TheoryData<string> Failures => new(Kinds.Keys);

    private static Dictionary<string, Func<Exception>> Kinds { get; } = new()
    {
        ["provider"] = () => new CutOff.OutOfReachException(),
        ["command timeout"] = () => new TimeoutException("The command took too long."),
        ["broken connection"] = () => new IOException("Connection reset by peer."),
        ["no route"] = () => new SocketException((int)SocketError.HostUnreachable),
        ["wrapped"] = () => new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", new CutOff.OutOfReachException()),
    };

    private static ScriptedTrainer AtOnce => new((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result()));

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Claiming_WhileTheDatabaseIsAway_GoesOnWhenItIsBack(string kind)
    {
        var cut = new CutOff { IsCut = true, Failure = Kinds[kind] };
        var trial = (await _agent.SubmitAsync())[0];
        await _agent.StartAsync(AtOnce, configure: new CutOffLeases(cut).Wrap);
        await Eventually.TrueAsync(() => cut.Refused > 0, "a claim failed");

        cut.IsCut = false;

        await _agent.AdvanceUntilAsync(trial, TrialState.Succeeded);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Ending_WhileTheDatabaseIsAway_WritesTheResultWhenItIsBack(string kind)
    {
        using var end = new ManualResetEventSlim();
        var cut = new CutOff { Failure = Kinds[kind] };
        var trial = (await _agent.SubmitAsync())[0];
        await _agent.StartAsync(
            new ScriptedTrainer((_, _) =>
            {
                end.Wait();
                return new TrainingOutcome.Finished(Testing.ATrial.Result());
            }),
            configure: new CutOffLeases(cut).Wrap);
        await _agent.UntilAsync(trial, TrialState.Running);

        cut.IsCut = true;
        end.Set();
        await Eventually.TrueAsync(() => cut.Refused > 0, "the result was tried once");
        cut.IsCut = false;

        await _agent.AdvanceUntilAsync(trial, TrialState.Succeeded);
        Assert.Single((await _agent.FindAsync(trial)).Attempts);
    }

    [Fact]
    public async Task Starting_WhoseAnswerIsLost_TrainsInThatAttempt()
    {
        var cut = new CutOff { LosesAnswers = true };
        var trial = (await _agent.SubmitAsync())[0];
        await _agent.StartAsync(AtOnce, configure: new CutOffLeases(cut) { IsCutByAClaim = true }.Wrap);

        await Eventually.TrueAsync(() => cut.Refused > 0, "the start's answer was lost");
        cut.IsCut = false;

        await _agent.AdvanceUntilAsync(trial, TrialState.Succeeded);
        Assert.Single((await _agent.FindAsync(trial)).Attempts);
    }

    [Fact]
    public async Task Registration_WhileTheDatabaseIsAway_Waits()
    {
        var cut = new CutOff { IsCut = true };
        var trial = (await _agent.SubmitAsync())[0];
        await _agent.StartAsync(AtOnce, configure: new CutOffWorkers(cut).Wrap);
        await Eventually.TrueAsync(_agent.Clock, TimeSpan.FromSeconds(1), () => Task.FromResult(cut.Refused > 2), "it registers again and again");

        cut.IsCut = false;

        await _agent.AdvanceUntilAsync(trial, TrialState.Succeeded);
    }

    [Fact]
    public async Task Leaving_WhileTheDatabaseIsAway_EndsAllTheSame()
    {
        var cut = new CutOff();
        await _agent.SubmitAsync();
        var worker = await _agent.StartAsync(AtOnce, configure: new CutOffWorkers(cut).Wrap);
        await _agent.IsRegisteredAsync();

        cut.IsCut = true;

        await worker.StopAsync();
        Assert.Null((await _agent.Workers.ListAsync(CancellationToken.None))[0].LeftAt);
    }
}
