using System.Net.Security;
using System.Security.Authentication;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Orchestrator.Messaging;

/// <summary>Registers the message bus.</summary>
public static class BusExtensions
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds MassTransit over the broker, or over its in-memory transport. The process starts and works without the broker: messages are only
    /// hints, and the connection is tried again, with growing pauses, until it is there. Who consumes connects its endpoints itself, so the
    /// order of registrations does not matter.
    /// </summary>
    public static IServiceCollection AddOrchestratorBus(this IServiceCollection services, BrokerAddress broker)
    {
        services.AddSingleton(broker);
        services.AddSingleton<Hints>();
        services.AddMassTransit(bus =>
        {
            // On by default in MassTransit 8.4: it would post usage data to its makers some minutes after the start.
            bus.DisableUsageTelemetry();
            if (broker.IsMemory) bus.UsingInMemory();
            else bus.UsingRabbitMq((_, rabbit) => Configure(rabbit, broker));
        });
        services.Configure<MassTransitHostOptions>(host =>
        {
            // Without limits a consumer that hangs would keep the process from ending.
            host.StopTimeout = StopTimeout;
            host.ConsumerStopTimeout = StopTimeout / 2;
        });
        return services;
    }

    private static void Configure(IRabbitMqBusFactoryConfigurator rabbit, BrokerAddress broker)
    {
        rabbit.Host(broker.Host!, (ushort)broker.Port, broker.VirtualHost, $"orchestrator on {Environment.MachineName}, process {Environment.ProcessId}", host =>
        {
            host.Username(broker.User);
            host.Password(broker.Password);
            host.Heartbeat(Heartbeat);
            if (broker.IsEncrypted) host.UseSsl(ssl => Protect(ssl, broker));
        });
        OfferTopology.Declare(rabbit);
    }

    private static void Protect(IRabbitMqSslConfigurator ssl, BrokerAddress broker)
    {
        ssl.ServerName = broker.Host!;
        // MassTransit's own choices are TLS 1.2 alone, and to take a certificate whoever signed it.
        ssl.Protocol = SslProtocols.None;
        ssl.EnforcePolicyErrors(SslPolicyErrors.RemoteCertificateChainErrors);
        ssl.CertificateValidationCallback = BrokerCertificate.Check(broker);
    }
}
