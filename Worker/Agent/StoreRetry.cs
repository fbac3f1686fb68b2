using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Orchestrator.Worker.Agent;

/// <summary>
/// Repeats a call to a store that is out of reach: hours of training should not be lost to a restart of a server. For calls that may be
/// repeated, which all fenced writes are.
/// </summary>
/// <param name="isOutage">Which failures mean that the store is out of reach.</param>
/// <param name="time">Measures the waiting.</param>
/// <param name="logger">Gets a warning for each repetition.</param>
internal sealed partial class StoreRetry(Func<Exception, bool> isOutage, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan MaximumDelay = TimeSpan.FromSeconds(5);

    /// <summary>Calls until it succeeds, at most until the time is up; the last failure is then thrown.</summary>
    /// <param name="what">What is called for, for the log.</param>
    /// <param name="call">The call.</param>
    /// <param name="atMost">The time; null for as long as it takes.</param>
    /// <param name="stop">Ends the waiting between two calls.</param>
    public async Task<T> RunAsync<T>(string what, Func<Task<T>> call, TimeSpan? atMost, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        for (var delay = FirstDelay; ; delay = delay * 2 < MaximumDelay ? delay * 2 : MaximumDelay)
        {
            try
            {
                return await call();
            }
            catch (Exception failure) when (isOutage(failure) && (atMost is null || time.GetElapsedTime(began) + delay < atMost))
            {
                LogRepeated(what, delay, failure.Message);
                // A random part keeps the workers of a lab from asking the returning server all at once.
                await Task.Delay(delay * (0.5 + (RandomNumberGenerator.GetInt32(500) / 1000.0)), time, stop);
            }
        }
    }

    [LoggerMessage(
        EventId = 323, Level = LogLevel.Warning, Message = "{What}: the store is out of reach; asked again in about {Delay}. {Failure}")]
    private partial void LogRepeated(string what, TimeSpan delay, string failure);
}
