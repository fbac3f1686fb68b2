using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Samples;

/// <summary>One trial in a given state, with the attempts, curve and log that such a trial has.</summary>
internal sealed class SampleTrial
{
    private const int EpochsOfRunning = 5;

    /// <summary>Makes a trial that reaches, or would reach, this accuracy.</summary>
    public SampleTrial(string sweepId, int cell, TrialConfig config, TrialState state, double accuracy)
    {
        Config = config;
        Hash = ConfigHash.OfTrial(config);
        SweepId = sweepId;
        Epochs = [.. Enumerable.Range(1, EpochsIn(state)).Select(epoch => Curve(epoch, accuracy))];
        Row = RowIn(state, cell, accuracy);
        Log = [.. Lines()];
    }

    public TrialConfig Config { get; }

    public string Hash { get; }

    public string SweepId { get; }

    public TrialRow Row { get; set; }

    public List<EpochMetrics> Epochs { get; }

    public List<LoggedLine> Log { get; }

    public TrialDetail Detail => new()
    {
        Row = Row,
        Config = Config,
        Hash = Hash,
        Sweeps = [SweepId],
        Attempts = Row.Attempt == 0 ? [] : [Attempt()],
        Checkpoints = Epochs.Count == 0 ? [] : [new CheckpointInfo($"{Row.Trial}-7.ckpt", Epochs.Count, 0, Hash, 2_214_560)],
        Events =
        [
            new(SampleSweep.Now.AddMinutes(-12), "submitted", "Needed by sweep quickstart."),
            .. Row.Attempt == 0 ? Array.Empty<TrialEvent>() : [new(SampleSweep.Now.AddMinutes(-9), "leased", "Attempt 1 by node-a-41 with token 7.")],
        ],
    };

    private static int EpochsIn(TrialState state) => state switch
    {
        TrialState.Running => EpochsOfRunning,
        TrialState.Succeeded => SampleConfig.Epochs,
        TrialState.Failed => 3,
        _ => 0,
    };

    private static EpochMetrics Curve(int epoch, double accuracy)
    {
        var approach = 1 - Math.Exp(-0.45 * epoch);
        return new EpochMetrics
        {
            Epoch = epoch,
            LearningRate = 0.1 * (1 + Math.Cos(Math.PI * epoch / SampleConfig.Epochs)) / 2,
            TrainLoss = 2.3 * (1 - approach) + 0.18,
            TrainTop1 = 0.1 + (accuracy - 0.08) * approach,
            ValidationLoss = 2.3 * (1 - approach) + 0.27,
            ValidationTop1 = 0.1 + (accuracy - 0.1) * approach + 0.004 * Math.Sin(7 * epoch + 40 * accuracy),
            ValidationTop5 = 0.99,
            Seconds = 14,
            ImagesPerSecond = 1430,
        };
    }

    private TrialRow RowIn(TrialState state, int cell, double accuracy) => new()
    {
        Trial = TrialId.FromHash(Hash),
        Cell = cell,
        Seed = Config.Seed,
        State = state,
        Attempt = state is TrialState.Queued or TrialState.Cancelled ? 0 : 1,
        WorkerId = state is TrialState.Queued or TrialState.Cancelled ? null : "node-a-41",
        Progress = new TrialProgress(Epochs.Count, SampleConfig.Epochs, state == TrialState.Running ? 40 : 0, 157, 1430),
        FailureCause = state == TrialState.Failed ? FailureCause.Diverged : null,
        FailureMessage = state == TrialState.Failed ? "The training loss was NaN in epoch 4, step 31. Lower the learning rate or add warm-up." : null,
        StartedAt = state is TrialState.Queued or TrialState.Cancelled ? null : SampleSweep.Now.AddMinutes(-9),
        EndedAt = TrialTransitions.IsFinal(state) ? SampleSweep.Now.AddMinutes(-2) : null,
        Result = state == TrialState.Succeeded ? SampleResult.Of(Config, accuracy) : null,
    };

    private AttemptRow Attempt() => new(1, 7, "node-a-41", SampleSweep.Now.AddMinutes(-9), Row.EndedAt, Outcome(), Row.FailureCause, Row.FailureMessage);

    private string? Outcome() => TrialTransitions.IsFinal(Row.State) ? Row.State.ToString().ToLowerInvariant() : null;

    private IEnumerable<LoggedLine> Lines() => Epochs.Select(epoch => new LoggedLine(
        epoch.Epoch, 1, new LogLine(SampleSweep.Now.AddMinutes(-9).AddSeconds(14 * epoch.Epoch), "info", $"epoch {epoch.Epoch}/{SampleConfig.Epochs}: loss {epoch.TrainLoss:0.0000}, validation {epoch.ValidationTop1:0.0000}")));
}
