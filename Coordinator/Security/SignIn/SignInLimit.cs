using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Orchestrator.Coordinator.Security.SignIn;

/// <summary>Attempts to sign in from each address, whatever the name.</summary>
public sealed class SignInLimit(IOptions<SecurityOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress?> _limiter = PartitionedRateLimiter.Create<IPAddress?, IPAddress>(
        address => RateLimitPartition.GetSlidingWindowLimiter(ClientNetwork.Of(address), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.SignInsPerMinute,
            Window = Window,
            SegmentsPerWindow = 6,
        }));

    /// <summary>Counts an attempt. Null when it may go on; otherwise how long to wait.</summary>
    public TimeSpan? Begin(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
