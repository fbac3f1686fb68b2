using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Security.Authentication;
using Orchestrator.Coordinator.Security.Authorization;
using Orchestrator.Coordinator.Security.SignIn;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security.Hosting;

/// <summary>
/// Puts authentication, authorization and limits into a process with a web server. Whoever maps the API or the pages gets it; without
/// settings it requires a sign-in.
/// </summary>
public static class WebSecurity
{
    private const string CookieName = "orchestrator-session";
    private const string Used = "Orchestrator.WebSecurity";

    /// <summary>Adds the services, once however often it is called.</summary>
    public static IServiceCollection AddWebSecurity(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(SecurityProblems))) return services;
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddProblemDetails();
        services.AddHttpContextAccessor();
        services.Replace(ServiceDescriptor.Singleton<IActorAccessor, HttpActorAccessor>());
        services.AddSingleton<SecurityProblems>();
        services.AddSingleton<SignInLimit>();
        services.AddSingleton<SignInUser>();
        services.AddSingleton<IAuthorizationHandler, ScopeAuthorization>();
        services.AddSingleton<IAuthorizationHandler, FormAuthorization>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RequestLimits>();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>();
        services.AddHostedService<FirstAdmin>();
        services.AddHostedService<ListenCheck>();
        AddSchemes(services);
        return services;
    }

    /// <summary>
    /// Adds the sessions of people who sign in at pages, with their keys in the store.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="showForbidden">Shows a page that says, with the sentence, why another may not be seen.</param>
    public static IServiceCollection AddSessions(this IServiceCollection services, Func<HttpContext, string, Task> showForbidden)
    {
        services.AddSingleton(new SessionPages(showForbidden));
        services.AddDataProtection().SetApplicationName("orchestrator");
        services.AddSingleton<StoredKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => provider.GetRequiredService<StoredKeys>());
        return services;
    }

    /// <summary>Adds the middleware, once however often it is called. Call it before mapping what it protects.</summary>
    public static WebApplication UseWebSecurity(this WebApplication app)
    {
        IApplicationBuilder pipeline = app;
        if (!pipeline.Properties.TryAdd(Used, true)) return app;
        app.UseForwardedHeaders();
        app.UseMiddleware<LoopbackHosts>();
        app.UseWhen(SecuritySchemes.IsApi, api => api.UseApiHeaders());
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        return app;
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddScoped<SessionEvents>();
        services.AddAuthentication(SecuritySchemes.Actor)
            .AddPolicyScheme(SecuritySchemes.Actor, null, policy => policy.ForwardDefaultSelector = SecuritySchemes.Of)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(SecuritySchemes.Token, null)
            .AddScheme<AuthenticationSchemeOptions, LocalActorHandler>(SecuritySchemes.Local, null)
            .AddCookie(SecuritySchemes.Session);
        services.AddOptions<CookieAuthenticationOptions>(SecuritySchemes.Session).Configure<IOptions<SecurityOptions>>((cookie, security) =>
        {
            cookie.EventsType = typeof(SessionEvents);
            cookie.ExpireTimeSpan = security.Value.SessionDuration;
            cookie.SlidingExpiration = true;
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.IsEssential = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }
}
