using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Api;

namespace Orchestrator.Coordinator.Security.Hosting;

/// <summary>
/// Without sign-in, takes only requests that name this machine. A page of another site can have its own name resolved to 127.0.0.1 (DNS
/// rebinding), and then reads and writes here as if it were ours; the name still gives it away.
/// </summary>
internal sealed class LoopbackHosts(RequestDelegate next, IOptions<SecurityOptions> security, SecurityProblems problems)
{
    public Task InvokeAsync(HttpContext context) =>
        security.Value.SignIn == SignInMode.None && !IsThisMachine(context.Request.Host.Host)
            ? problems.WriteAsync(
                context, StatusCodes.Status400BadRequest, ApiProblem.RequestType, "Not this machine",
                "Without sign-in only requests to localhost or a loopback address are taken.")
            : next(context);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
