using Orchestrator.Storage;
using Orchestrator.Storage.Notifications;

namespace Orchestrator.Cli.Client;

/// <summary>
/// What users ask for while sweeps run. Sweeps are named by id or name, trials and workers by the beginning of their id; what is not found
/// ends the command with a message.
/// </summary>
internal interface IControl : IAsyncDisposable
{
    /// <summary>The sweeps, newest first.</summary>
    Task<IReadOnlyList<SweepSummary>> SweepsAsync(CancellationToken stop);

    /// <summary>One sweep with its cells.</summary>
    Task<SweepDetail> SweepAsync(string sweep, CancellationToken stop);

    /// <summary>The sweep's trials in the order of cells, then seeds.</summary>
    Task<IReadOnlyList<TrialRow>> TrialsAsync(string sweep, CancellationToken stop);

    /// <summary>Stops the sweep.</summary>
    Task<CancelAnswer> CancelAsync(string sweep, CancellationToken stop);

    /// <summary>Gives out no more of its trials; running ones go on.</summary>
    Task<SweepSummary> PauseAsync(string sweep, CancellationToken stop);

    /// <summary>Gives out its trials again.</summary>
    Task<SweepSummary> ResumeAsync(string sweep, CancellationToken stop);

    /// <summary>Sets its priority; a higher one goes first.</summary>
    Task<SweepSummary> PrioritizeAsync(string sweep, int priority, CancellationToken stop);

    /// <summary>Queues its failed and cancelled trials again.</summary>
    Task<RetryAnswer> RetrySweepAsync(string sweep, CancellationToken stop);

    /// <summary>Queues one failed or cancelled trial again.</summary>
    Task<TrialRow> RetryTrialAsync(string trial, CancellationToken stop);

    /// <summary>The workers, those seen last first.</summary>
    Task<IReadOnlyList<WorkerSummary>> WorkersAsync(CancellationToken stop);

    /// <summary>Asks a worker to leave: at once, with checkpoints, or when its trials have ended.</summary>
    Task<WorkerSummary> DrainAsync(string worker, bool now, CancellationToken stop);

    /// <summary>Gives a worker, or one of its devices, no more trials.</summary>
    Task<WorkerSummary> ExcludeAsync(string worker, string? device, string reason, CancellationToken stop);

    /// <summary>Takes back every exclusion of a worker.</summary>
    Task<WorkerSummary> IncludeAsync(string worker, CancellationToken stop);

    /// <summary>Messages about sweeps, the latest first; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<NotificationRow>> NotificationsAsync(int limit, CancellationToken stop);
}
