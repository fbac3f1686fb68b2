namespace Orchestrator.Coordinator.Notifications.Deliver;

/// <summary>One attempt that ends in time.</summary>
internal static class TimedSending
{
    private const int LongestProblem = 500;

    /// <summary>Sends a message. Returns null when the receiver took it, else why not, in at most 500 characters.</summary>
    public static async Task<string?> TrySendAsync(
        this INotificationChannel channel, OutgoingMessage message, TimeSpan timeout, TimeProvider time, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            var problem = await channel.SendAsync(message, either.Token);
            return problem is { Length: > LongestProblem } ? problem[..LongestProblem] : problem;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"{channel.Target} did not take it within {timeout.TotalSeconds:0} s.";
        }
    }
}
