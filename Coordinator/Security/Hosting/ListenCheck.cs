using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Orchestrator.Coordinator.Security.Hosting;

/// <summary>Refuses to listen without sign-in where others reach the process, and says when passwords would travel in the clear.</summary>
internal sealed partial class ListenCheck(
    IServiceProvider services, IConfiguration settings, IOptions<SecurityOptions> security, ILogger<ListenCheck> logger)
    : IHostedLifecycleService
{
    /// <summary>What is wrong with listening at the addresses in a mode, each as a sentence.</summary>
    public static IEnumerable<string> Problems(IEnumerable<string> addresses, SignInMode mode) => mode == SignInMode.Required
        ? []
        : addresses.Where(address => !IsLoopback(address)).Select(address =>
            $"Security:SignIn is none, which is allowed on loopback addresses only, but the process is to listen at {address}. "
            + "Require a sign-in, or listen at 127.0.0.1 and reach it through ssh.");

    // Before the server of this process listens.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var problems = Problems(Configured(), security.Value.SignIn).Concat(ProxyProblems()).ToList();
        if (problems.Count > 0) throw new SecuritySetupException(string.Join('\n', problems));
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // What was bound, however it was configured.
        var addresses = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var open = Problems(addresses, security.Value.SignIn).ToList();
        if (open.Count > 0) throw new SecuritySetupException(string.Join('\n', open));
        if (security.Value.TrustedProxies.Length > 0) return Task.CompletedTask;
        foreach (var address in addresses.Where(address => IsPlain(address) && !IsLoopback(address))) LogPlain(address);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The server itself knows them only once it listens.
    private IEnumerable<string> Configured() =>
        (settings[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Concat(settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());

    private List<string> ProxyProblems()
    {
        var problems = new List<string>();
        TrustedProxies.Read(security.Value.TrustedProxies, problems);
        return problems;
    }

    private static bool IsPlain(string address) => address.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    // Kestrel's own forms, such as http://*:5081 and http://[::]:5081; a unix socket has its folder's rights.
    private static bool IsLoopback(string address)
    {
        if (address.Contains("://unix:", StringComparison.OrdinalIgnoreCase)) return true;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return false;
        return uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    [LoggerMessage(
        EventId = 282, Level = LogLevel.Warning,
        Message = "Listening at {Address} without TLS: passwords and tokens can be read on the way. Put a TLS proxy in front and name it in "
            + "Security:TrustedProxies; see docs/security.md.")]
    private partial void LogPlain(string address);
}
