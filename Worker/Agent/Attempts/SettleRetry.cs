using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>
/// Repeats an attempt's last write while the database is out of reach, for as long as the lease may hold: hours of training should not
/// be lost to a restart of the server. Repeating is safe, because a finish that was taken is acknowledged again.
/// </summary>
internal sealed partial class SettleRetry(TimeSpan atMost, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan MaximumDelay = TimeSpan.FromSeconds(5);

    /// <summary>Writes, at most until the time is up; the last failure is then thrown.</summary>
    public async Task<WriteAnswer> RunAsync(Fence fence, Func<Task<WriteAnswer>> write)
    {
        var began = time.GetTimestamp();
        for (var delay = FirstDelay; ; delay = delay * 2 < MaximumDelay ? delay * 2 : MaximumDelay)
        {
            try
            {
                return await write();
            }
            catch (DbException failure) when (time.GetElapsedTime(began) + delay < atMost)
            {
                LogRepeated(fence, delay, failure);
                await Task.Delay(delay * (0.5 + RandomNumberGenerator.GetInt32(500) / 1000.0), time);
            }
        }
    }

    [LoggerMessage(
        EventId = 323, Level = LogLevel.Warning,
        Message = "{Fence}: the end of the attempt could not be written; it is tried again in about {Delay}.")]
    private partial void LogRepeated(Fence fence, TimeSpan delay, Exception failure);
}
