using MassTransit;
using Orchestrator.Contracts;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>
/// Hears that a trial is to stop. The message is only a hint, late or withdrawn perhaps, so it hurries the heartbeat, whose answer is
/// the row's.
/// </summary>
public sealed class CancelRequestedConsumer(RunningAttempts running) : IConsumer<CancelRequested>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<CancelRequested> context)
    {
        running.HurryHeartbeat(context.Message.Trial);
        return Task.CompletedTask;
    }
}
