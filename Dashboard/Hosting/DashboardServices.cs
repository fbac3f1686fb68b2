using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Orchestrator.Coordinator.Security.Hosting;
using Orchestrator.Dashboard.Finding;
using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Submitting;

namespace Orchestrator.Dashboard;

/// <summary>
/// Adds the dashboard to a host. The host brings the store and the catalog; see <see cref="DashboardEndpoints.MapDashboard"/> for the
/// other half.
/// </summary>
public static class DashboardServices
{
    /// <summary>
    /// Adds the dashboard's services and makes its static files findable, in every environment and from any working directory: in a
    /// build's output through the manifest that the build wrote, in a published folder through its wwwroot.
    /// </summary>
    public static WebApplicationBuilder AddDashboard(this WebApplicationBuilder builder)
    {
        builder.Services.AddDashboard();

        // The host's content root is the working directory, which is anywhere; our files lie beside the program.
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(published)) builder.Environment.WebRootFileProvider = new PhysicalFileProvider(published);

        // Outside Development the web host does not read the build's manifest by itself. Does nothing where there is none.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        return builder;
    }

    /// <summary>Adds the dashboard's services only.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoreReads>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<DefinitionChecker>();
        services.AddSingleton<PlaceFinder>();
        services.AddWebSecurity();
        services.AddSessions(ForbiddenPage.ShowAsync);
        services.AddAntiforgery();
        services.AddRazorComponents();
        return services;
    }
}
