using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Trainers.Protocol;

namespace Orchestrator.Worker.Trainers.Processes;

/// <summary>
/// One trainer process as its agent sees it: orders go in, reports come out and are given to the attempts they are about, what it prints goes
/// to the log. When it ends, however it ends, every attempt that it trained is told.
/// </summary>
internal sealed partial class TrainerChild : IDisposable
{
    // A killed process is gone in milliseconds; one that hangs in a driver may never be.
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);

    // What it started itself may keep its output open.
    private static readonly TimeSpan OutputEndsWithin = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Fence, RunningTraining> _trainings = [];
    private readonly TaskCompletionSource<TrainerReport> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _device;
    private readonly OomKills _oomKills;
    private readonly ILogger _logger;
    private readonly Process _process;
    private readonly FrameWriter<TrainerOrder> _orders;
    private readonly OutputTail _output;
    private readonly Task _reading;
    private long? _peakBytes;
    private long? _deviceBytes;
    private string? _killedBecause;
    private TrainingOutcome? _ended;

    /// <summary>Starts a process for a device; <see cref="WaitUntilReady"/> says whether it can train.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The system cannot start it.</exception>
    public TrainerChild(string device, string? gpu, TrainerLaunch launch, OomKills oomKills, ILogger logger)
    {
        (_device, _oomKills, _logger) = (device, oomKills, logger);
        _process = Process.Start(launch.For(device, gpu))!;
        ProcessId = _process.Id;
        LogStarted(device, ProcessId);
        _orders = new FrameWriter<TrainerOrder>(_process.StandardInput.BaseStream);
        _output = new OutputTail(_process.StandardError, Log);
        using (ExecutionContext.SuppressFlow()) _reading = Task.Run(ReadAsync);
        Tell(new TrainerOrder.Prepare(launch.Settings));
    }

    /// <summary>The process's number.</summary>
    public int ProcessId { get; }

    /// <summary>Whether it can be given trials.</summary>
    public bool IsAlive
    {
        get
        {
            lock (_lock) return _ended is null && _killedBecause is null;
        }
    }

    /// <summary>The last that it printed.</summary>
    public IReadOnlyList<string> LastLines => _output.Lines;

    /// <summary>Waits for the answer to <see cref="TrainerOrder.Prepare"/>.</summary>
    /// <returns><see cref="TrainerReport.Ready"/>, or <see cref="TrainerReport.Unusable"/> also for a process that ended or did not answer.</returns>
    public TrainerReport WaitUntilReady(TimeSpan atMost)
    {
        if (!_answer.Task.Wait(atMost)) _answer.TrySetResult(new TrainerReport.Unusable($"The check of the device did not end within {atMost}."));
        var answer = _answer.Task.GetAwaiter().GetResult();
        if (answer is TrainerReport.Ready ready) _deviceBytes = ready.Device.MemoryBytes;
        return answer;
    }

    /// <summary>Gives it a trial. If the process ended meanwhile, the training says so as if it had ended a moment later.</summary>
    public RunningTraining Begin(ClaimedTrial trial)
    {
        var training = new RunningTraining(this, trial.Fence);
        lock (_lock)
        {
            if (_ended is { } outcome) training.Add(new TrainerReport.Ended(trial.Fence, outcome));
            else _trainings.Add(trial.Fence, training);
        }

        Tell(new TrainerOrder.Train(trial));
        return training;
    }

    /// <summary>Sends an order. One that a process can no longer read is dropped: that it ended is told by other means.</summary>
    public void Tell(TrainerOrder order)
    {
        try
        {
            _orders.Write(order);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            LogNotTold(_device, ProcessId, failure.Message);
        }
    }

    /// <summary>Takes no more reports of an attempt.</summary>
    public void Forget(RunningTraining training)
    {
        lock (_lock) _trainings.Remove(training.Fence);
    }

    /// <summary>Ends the process at once and waits until it is gone. Attempts that it trains besides are given back.</summary>
    public void Kill(string because)
    {
        lock (_lock)
        {
            if (_killedBecause is not null || _ended is not null) return;
            _killedBecause = because;
        }

        LogKilled(_device, ProcessId, because);
        _process.Kill();
        _reading.Wait(EndsWithin);
    }

    /// <summary>Lets the process end: it leaves when its orders do.</summary>
    public void Dispose()
    {
        lock (_lock) _killedBecause ??= "The worker leaves.";
        // The pipe itself: the writer on it would flush, which a process that is gone answers with an exception.
        _process.StandardInput.BaseStream.Dispose();
        if (!_reading.Wait(EndsWithin)) _process.Kill();
        _process.Dispose();
    }

    private void Log(string line)
    {
        // Whose line it is can be told only while one training is there.
        ExecutionContext? context;
        lock (_lock) context = _trainings.Count == 1 ? _trainings.Values.First().Context : null;
        if (context is null) LogOutput(_device, line);
        else ExecutionContext.Run(context, _ => LogOutput(_device, line), null);
    }

    private async Task ReadAsync()
    {
        try
        {
            var reports = new FrameReader<TrainerReport>(_process.StandardOutput.BaseStream);
            while (await reports.ReadAsync() is { } report) Pass(report);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            LogUnreadable(_device, ProcessId, failure.Message);
        }

        await EndAsync();
    }

    private void Pass(TrainerReport report)
    {
        if (report is TrainerReport.Ready or TrainerReport.Unusable) _answer.TrySetResult(report);
        if (report is TrainerReport.Ready { PeakBytes: { } first }) _peakBytes = first;
        if (report is TrainerReport.Alive { PeakBytes: { } later }) _peakBytes = later;
        if (report is not TrainerReport.OfAttempt about) return;
        lock (_lock) _trainings.GetValueOrDefault(about.Fence)?.Add(about);
    }

    private async Task EndAsync()
    {
        using (var patience = new CancellationTokenSource(EndsWithin, TimeProvider.System))
        {
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                // It closed its pipe and lives on, or what it wrote was no report.
                _process.Kill();
                await _process.WaitForExitAsync();
            }
        }

        await Task.WhenAny(_output.Ended, Task.Delay(OutputEndsWithin, TimeProvider.System));
        var status = _process.ExitCode;
        lock (_lock)
        {
            _ended = OutcomeOf(status);
            foreach (var training in _trainings.Values)
                training.Add(new TrainerReport.Ended(training.Fence, _ended));
        }
    }

    private TrainingOutcome OutcomeOf(int status)
    {
        if (_killedBecause is { } because) return new TrainingOutcome.GivenBack(because);
        var death = new ProcessDeath(
            _device, ProcessId, status, ProcessDeath.WasKilled(status) && _oomKills.TryTake(), _peakBytes, _output.Lines);
        LogDied(death.Describe());
        _answer.TrySetResult(new TrainerReport.Unusable(death.Describe()));
        return death.Outcome(_deviceBytes);
    }

    [LoggerMessage(EventId = 360, Level = LogLevel.Information, Message = "{Device}: training process {ProcessId} started.")]
    private partial void LogStarted(string device, int processId);

    [LoggerMessage(EventId = 361, Level = LogLevel.Information, Message = "{Device}: {Line}")]
    private partial void LogOutput(string device, string line);

    [LoggerMessage(EventId = 362, Level = LogLevel.Warning, Message = "{Death}")]
    private partial void LogDied(string death);

    [LoggerMessage(EventId = 363, Level = LogLevel.Warning, Message = "{Device}: training process {ProcessId} is ended: {Because}")]
    private partial void LogKilled(string device, int processId, string because);

    [LoggerMessage(EventId = 364, Level = LogLevel.Debug, Message = "{Device}: training process {ProcessId} reads no more orders: {Failure}")]
    private partial void LogNotTold(string device, int processId, string failure);

    [LoggerMessage(EventId = 365, Level = LogLevel.Error, Message = "{Device}: training process {ProcessId} sent what is no report: {Failure}")]
    private partial void LogUnreadable(string device, int processId, string failure);
}
