using System.Diagnostics;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Checkpoints;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Penalties;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Orchestrator.Worker.Training;

/// <summary>
/// Trains and tests one trial: data, network, optimizer, schedule, penalty; then epochs with validation and checkpoints; then the test.
/// Everything random is a pure function of (seed, epoch, sample), so that stopping anywhere and going on from a checkpoint gives the same bits.
/// </summary>
internal sealed class TrainingRun : IDisposable
{
    // A step costs milliseconds on a CPU and less on a GPU; looking at the loss only now and then keeps the device busy.
    private const int StepsBetweenLossChecks = 50;

    private readonly ClaimedTrial _trial;
    private readonly TrialConfig _config;
    private readonly TrainingSettings _settings;
    private readonly IAttempt _attempt;
    private readonly TrialData _data;
    private readonly TrainingBatches _batches;
    private readonly Evaluation? _validation;
    private readonly Evaluation _test;
    private readonly Module<Tensor, Tensor> _network;
    private readonly StepDraws _draws;
    private readonly TrialOptimizer _optimizer;
    private readonly LearningRateSchedule _schedule;
    private readonly ScaleFactors _scaleFactors;
    private readonly ScaleFactorPenalty? _penalty;
    private readonly BestWeights? _best;
    private readonly FinalCosts _costs;
    private readonly StepTimer _timer;
    private readonly TimeProvider _time;

    private TrainingPosition _position = TrainingPosition.Start;
    private RunningScores _scores = new(ScoreSums.Zero);

    public TrainingRun(ClaimedTrial trial, IAttempt attempt, TrialData data, TrainingCatalog catalog, LatencyMeter? latency, TimeProvider time)
    {
        (_trial, _attempt, _data, _time) = (trial, attempt, data, time);
        _config = trial.Config;
        _settings = _config.Training;

        var random = new TrialRandom(_config.Seed);
        _batches = new TrainingBatches(data.Dataset.Train, data.Split.Train, _settings, data.Normalization, random);
        _validation = data.Split.Validation.Length == 0 ? null : new Evaluation(data.Dataset.Train, data.Split.Validation, data.Normalization);
        _test = new Evaluation(data.Dataset.Test, data.Split.Test, data.Normalization);

        _network = TrialNetwork.Build(_config, data.Entry, catalog);
        _draws = new StepDraws(_network, random);
        _optimizer = new TrialOptimizer(_network, _settings.Optimizer);
        _schedule = new LearningRateSchedule(_settings.Schedule, _settings.Optimizer.LearningRate, _batches.Steps, _settings.Epochs);
        _scaleFactors = new ScaleFactors(_network);
        _penalty = _config.Penalty is > 0 ? new ScaleFactorPenalty(_scaleFactors, _config.Penalty.Value) : null;
        _best = _settings.Checkpoint == CheckpointRule.Best ? new BestWeights() : null;
        _costs = new FinalCosts(NetworkChoice.Of(_config, data.Entry), catalog, latency);
        _timer = new StepTimer(time);
    }

    /// <summary>Trains from the start or from the newest intact checkpoint, and tests.</summary>
    public TrainingOutcome Run()
    {
        TakeUp();
        while (_position.Epoch < _settings.Epochs)
        {
            using var span = Traces.StartBelow(Traces.Epoch, _trial.TraceParent);
            span?.SetTag("epoch", _position.Epoch + 1);
            if (TrainEpoch() is { } endedInTraining) return endedInTraining;
            if (FinishEpoch() is { } endedInValidation) return endedInValidation;
        }

        return Test();
    }

    private TrainingOutcome? TrainEpoch()
    {
        _network.train();
        while (_position.Step < _batches.Steps)
        {
            if (_attempt.Stop != StopReason.None) return Leave();

            _timer.Restart();
            TrainStep();
            _position = _position with { Step = _position.Step + 1, EpochSeconds = _position.EpochSeconds + _timer.Seconds };
            ReportProgress();

            var isLast = _position.Step == _batches.Steps;
            var isCheckpointDue = _attempt.IsCheckpointDue;
            if ((isLast || isCheckpointDue || _position.Step % StepsBetweenLossChecks == 0) && !_scores.IsFinite()) return Diverged();
            if (isCheckpointDue && !isLast) WriteCheckpoint();
        }

        return null;
    }

    private void TrainStep()
    {
        using var scope = NewDisposeScope();
        var batch = _batches.Get(_position.Epoch, _position.Step);
        _optimizer.SetRate(_schedule.RateAt(StepsDone));
        _draws.Start(StepsDone);

        _network.zero_grad();
        var logits = _network.call(batch.Images);
        var loss = cross_entropy(logits, batch.Labels, label_smoothing: _settings.LabelSmoothing);
        loss.backward();
        _penalty?.AddGradient();
        _optimizer.Step();

        _scores.Add(loss, logits, batch.Labels, withTopFive: false);
    }

    private TrainingOutcome? FinishEpoch()
    {
        ScoreSums? validation = null;
        if (_validation is not null)
        {
            validation = _validation.Run(_network, ShouldStop);
            if (validation is null) return Leave();
            if (!double.IsFinite(validation.Loss)) return Diverged();
        }

        var metrics = Metrics(_scores.Read(), validation);
        _attempt.EpochFinished(metrics);
        _attempt.Log("info", EpochLog.Line(metrics, _settings.Epochs));
        var isBest = validation is not null && (_position.BestTop1 is null || validation.Top1 > _position.BestTop1);
        if (isBest) _best?.Keep(_network);
        _position = _position with
        {
            Epoch = _position.Epoch + 1,
            Step = 0,
            FinishedSeconds = _position.FinishedSeconds + _position.EpochSeconds,
            EpochSeconds = 0,
            BestEpoch = isBest ? _position.Epoch + 1 : _position.BestEpoch,
            BestTop1 = isBest ? validation!.Top1 : _position.BestTop1,
            LastTop1 = validation?.Top1,
        };
        StartScores(ScoreSums.Zero);
        if (_attempt.IsCheckpointDue) WriteCheckpoint();
        return null;
    }

    private TrainingOutcome Test()
    {
        _best?.PutBack(_network);
        using var twin = _costs.Fold(_network);
        var test = _test.Run(_network, ShouldStop, twin);
        if (test is null) return Leave();
        if (!double.IsFinite(test.Loss)) return Diverged();
        if (_costs.MeasureLatency(twin, _network, ShouldStop) is not (true, var latency)) return Leave();

        KeepWeights();
        var isBest = _best is not null;
        return new TrainingOutcome.Finished(new TrialResult
        {
            TestTop1 = test.Top1,
            TestTop5 = test.Top5,
            TestLoss = test.MeanLoss,
            ValidationTop1 = isBest ? _position.BestTop1 : _position.LastTop1,
            SelectedEpoch = isBest ? _position.BestEpoch : _settings.Epochs,
            Parameters = TrialNetwork.ParameterCount(_network),
            TrainForm = _costs.TrainForm(_network),
            Deploy = _costs.Deploy(twin, _network),
            ScaleFactors = _scaleFactors.All.Count == 0 ? null : _scaleFactors.Histograms(),
            Latency = latency,
            TrainSeconds = _position.FinishedSeconds,
            Measurements = Measurements.Of(_scaleFactors),
            Record = Provenance.Of(_config, _data, _position.ResumedAt),
        });
    }

    private void KeepWeights()
    {
        try
        {
            var path = _attempt.SelectedWeightsPath(_settings.Epochs);
            TrainingCheckpoint.WriteSelected(path, ConfigHash.OfTrial(_config), _position, _network);
            _attempt.WeightsSelected(path, _settings.Epochs);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk costs the deployed model, not the result.
            _attempt.Log("warning", $"The weights could not be kept, so the trial cannot be deployed: {failure.Message}");
        }
    }

    private void TakeUp()
    {
        foreach (var checkpoint in _trial.Checkpoints)
        {
            if (_attempt.Locate(checkpoint) is not { } path) continue;
            try
            {
                (_position, var best) = TrainingCheckpoint.Read(path, ConfigHash.OfTrial(_config), _network, _optimizer);
                if (best is not null) _best?.Take(best);
            }
            catch (InvalidDataException error)
            {
                _attempt.Log("warning", $"A checkpoint is passed over. {error.Message}");
                continue;
            }

            StartScores(_position.Sums);
            _attempt.Log("info", $"Going on from epoch {_position.Epoch}, step {_position.Step}.");
            _position = _position with { ResumedAt = [.. _position.ResumedAt, _position.Epoch] };
            return;
        }
    }

    private TrainingOutcome Leave()
    {
        var reason = _attempt.Stop;
        if (reason == StopReason.Draining)
        {
            if (!_scores.IsFinite()) return Diverged();
            WriteCheckpoint();
        }

        return new TrainingOutcome.Stopped(reason);
    }

    private void WriteCheckpoint()
    {
        using var span = Traces.StartBelow(Traces.Checkpoint, Activity.Current?.Id ?? _trial.TraceParent);
        var began = _time.GetTimestamp();
        try
        {
            var path = _attempt.NextCheckpointPath(_position.Epoch, _position.Step);
            var position = _position with { Sums = _scores.Read() };
            TrainingCheckpoint.Write(path, ConfigHash.OfTrial(_config), position, _network, _optimizer, _best?.Tensors);
            _attempt.CheckpointWritten(path, _position.Epoch, _position.Step, _time.GetElapsedTime(began));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk costs the way back to this step, not the training.
            _attempt.CheckpointFailed($"No checkpoint could be written in epoch {_position.Epoch + 1} after step {_position.Step}: {failure.Message}");
        }
    }

    private TrainingOutcome.Failed Diverged() => new(
        FailureCause.Diverged,
        $"The loss became NaN or infinite in epoch {Math.Min(_position.Epoch + 1, _settings.Epochs)}, by step {_position.Step}; "
        + "a lower learning rate or a warm-up may help.");

    private EpochMetrics Metrics(ScoreSums training, ScoreSums? validation) => new()
    {
        Epoch = _position.Epoch + 1,
        LearningRate = _schedule.RateAt(StepsDone - 1),
        TrainLoss = training.MeanLoss,
        TrainTop1 = training.Top1,
        Penalty = _penalty?.Value(),
        ValidationLoss = validation?.MeanLoss,
        ValidationTop1 = validation?.Top1,
        ValidationTop5 = validation?.Top5,
        Seconds = _position.EpochSeconds,
        ImagesPerSecond = ImagesPerSecond,
    };

    private void ReportProgress() => _attempt.Progress(new TrialProgress(
        _position.Epoch, _settings.Epochs, _position.Step, _batches.Steps, ImagesPerSecond));

    private double ImagesPerSecond => _position.EpochSeconds > 0 ? _scores.Images / _position.EpochSeconds : 0;

    private long StepsDone => ((long)_position.Epoch * _batches.Steps) + _position.Step;

    private bool ShouldStop() => _attempt.Stop != StopReason.None;

    private void StartScores(ScoreSums sums)
    {
        _scores.Dispose();
        _scores = new RunningScores(sums);
    }

    public void Dispose()
    {
        _scores.Dispose();
        _best?.Dispose();
        _optimizer.Dispose();
        _network.Dispose();
    }
}
