using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Orchestrator.Coordinator.Api;

/// <summary>Turns what a caller can understand into problem details; everything else is a bug and stays a bare 500.</summary>
internal sealed partial class ApiExceptionHandler(IProblemDetailsService problems, ILogger<ApiExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                // The reader's own words are in the inner exception: which member, which line.
                return await WriteAsync(
                    httpContext, bad.StatusCode, ApiProblem.RequestType, $"{bad.Message} {bad.InnerException?.Message}".TrimEnd());
            case DbException or TimeoutException:
                LogDatabase(httpContext.Request.Path, exception);
                return await WriteAsync(
                    httpContext,
                    StatusCodes.Status503ServiceUnavailable,
                    ApiProblem.DatabaseType,
                    "The database does not answer. Try again in a moment.");
            default:
                return false;
        }
    }

    private ValueTask<bool> WriteAsync(HttpContext context, int status, string type, string detail)
    {
        context.Response.StatusCode = status;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = status, Type = type, Detail = detail },
        });
    }

    [LoggerMessage(EventId = 270, Level = LogLevel.Warning, Message = "{Path} was answered with 503: the database failed.")]
    private partial void LogDatabase(string path, Exception failure);
}
