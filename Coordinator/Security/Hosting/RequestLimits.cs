using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security.Authentication;

namespace Orchestrator.Coordinator.Security.Hosting;

/// <summary>How many requests to the API an actor may send; who has not said who it is, is counted by address.</summary>
internal sealed class RequestLimits(IOptions<SecurityOptions> security) : IConfigureOptions<RateLimiterOptions>
{
    private const string Everybody = "everybody";
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    public void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        options.OnRejected = RefuseAsync;
    }

    private RateLimitPartition<string> Partition(HttpContext context)
    {
        // One machine's own user needs no limit, and measures our speed.
        if (security.Value.SignIn == SignInMode.None || !SecuritySchemes.IsApi(context)) return RateLimitPartition.GetNoLimiter(Everybody);
        var sender = context.User.Identity is ActorIdentity { Current: var actor }
            ? $"{actor.Kind} {actor.Id}"
            : ClientNetwork.Of(context.Connection.RemoteIpAddress).ToString();
        return RateLimitPartition.GetTokenBucketLimiter(sender, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = security.Value.RequestsPerMinute,
            TokensPerPeriod = Math.Max(1, security.Value.RequestsPerMinute / 60),
            ReplenishmentPeriod = Refill,
        });
    }

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken stop)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? given : Refill;
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await context.HttpContext.RequestServices.GetRequiredService<SecurityProblems>().WriteAsync(
            context.HttpContext, StatusCodes.Status429TooManyRequests, ApiProblem.RateType, "Too many requests",
            $"Too many requests. Try again in {seconds} s; Security:RequestsPerMinute sets the limit.");
    }
}
