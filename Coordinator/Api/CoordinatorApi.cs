using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Notifications;
using Orchestrator.Coordinator.Security;
using Orchestrator.Coordinator.Security.Audit;
using Orchestrator.Coordinator.Security.Hosting;
using Orchestrator.Coordinator.Security.Tokens;
using Orchestrator.Coordinator.Security.Users;
using Orchestrator.Coordinator.Sweeps;
using Orchestrator.Coordinator.Trials;
using Orchestrator.Coordinator.Workers;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Api;

/// <summary>The coordinator's REST API: JSON as everywhere (<see cref="OrchestratorJson"/>), errors as problem details.</summary>
public static class CoordinatorApi
{
    /// <summary>Where the API begins. A change that breaks clients gets another number.</summary>
    public const string Prefix = "/api/v1";

    /// <summary>Adds what the endpoints need beyond the coordinator.</summary>
    public static IServiceCollection AddCoordinatorApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => OrchestratorJson.ApplyTo(json.SerializerOptions));
        services.AddWebSecurity();
        services.AddExceptionHandler<ApiExceptionHandler>();
        // A request that cannot be read then says why, through the handler above.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>Maps the endpoints. Call it before the dashboard's, whose fallback takes every path that is left.</summary>
    public static WebApplication MapCoordinatorApi(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase),
            api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWebSecurity();
        var api = app.MapGroup(Prefix).AddEndpointFilter(OtherSites.RefuseAsync).RequireSomeScope();
        api.MapGroup("/sweeps").MapSweeps();
        api.MapGroup("/trials").MapTrials();
        api.MapGroup("/workers").MapWorkers();
        api.MapGroup("/notifications").MapNotifications();
        api.MapGroup("/users").MapUsers();
        api.MapGroup("/tokens").MapTokens();
        api.MapAudit();
        api.MapActor();
        api.MapHealth();
        return app;
    }
}
