using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orchestrator.Sweeps;

namespace Orchestrator.Coordinator.Api;

/// <summary>What the API says when it does not do what was asked: problem details (RFC 9457) with a type that clients can rely on.</summary>
public static class ApiProblem
{
    /// <summary>No such sweep, trial or worker, or a name that several have.</summary>
    public const string NotFoundType = "urn:orchestrator:not-found";

    /// <summary>A definition with problems; the member <c>problems</c> has each with file, line and column.</summary>
    public const string DefinitionType = "urn:orchestrator:definition";

    /// <summary>A value of the request is not allowed.</summary>
    public const string RequestType = "urn:orchestrator:request";

    /// <summary>The thing is in a state in which that cannot be done.</summary>
    public const string StateType = "urn:orchestrator:state";

    /// <summary>The database does not answer.</summary>
    public const string DatabaseType = "urn:orchestrator:database";

    /// <summary>The caller may not do that.</summary>
    public const string ForbiddenType = "urn:orchestrator:forbidden";

    /// <summary>The caller did not say who it is, or cannot be believed.</summary>
    public const string UnauthenticatedType = "urn:orchestrator:unauthenticated";

    /// <summary>The caller asks too often.</summary>
    public const string RateType = "urn:orchestrator:rate";

    /// <summary>The member of <see cref="DefinitionType"/> that lists what is wrong.</summary>
    public const string ProblemsMember = "problems";

    internal static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, NotFoundType, "Not found", detail);

    internal static ProblemHttpResult Request(string detail) =>
        Of(StatusCodes.Status400BadRequest, RequestType, "The request cannot be used", detail);

    internal static ProblemHttpResult State(string detail) => Of(StatusCodes.Status409Conflict, StateType, "Not in this state", detail);

    internal static ProblemHttpResult Forbidden(string detail) => Of(StatusCodes.Status403Forbidden, ForbiddenType, "Refused", detail);

    internal static ProblemHttpResult Definition(IReadOnlyList<SweepProblem> problems) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        type: DefinitionType,
        title: "The definition cannot be used",
        detail: string.Join('\n', problems),
        extensions: [KeyValuePair.Create(ProblemsMember, (object?)problems)]);

    private static ProblemHttpResult Of(int status, string type, string title, string detail) =>
        TypedResults.Problem(statusCode: status, type: type, title: title, detail: detail);
}
