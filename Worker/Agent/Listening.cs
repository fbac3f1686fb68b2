using MassTransit;
using Microsoft.Extensions.Logging;
using Orchestrator.Messaging;
using Orchestrator.Worker.Agent.Attempts;
using Orchestrator.Worker.Agent.Slots;

namespace Orchestrator.Worker.Agent;

/// <summary>
/// The worker's ears: offers and cancellations. While the broker is away the connection is tried again in the background; the worker does
/// without, because the store says the same, later.
/// </summary>
public sealed partial class Listening(
    IReceiveEndpointConnector bus, TrialOfferedConsumer offers, CancelRequestedConsumer cancels, TimeProvider time, ILogger<Listening> logger)
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(5);

    private readonly List<HostReceiveEndpointHandle> _endpoints = [];

    /// <summary>Begins to listen and returns, whether the broker is there or not.</summary>
    public void Begin()
    {
        _endpoints.Add(bus.ConnectReceiveEndpoint(OfferTopology.Queue, (_, endpoint) =>
        {
            OfferTopology.Configure(endpoint);
            endpoint.Instance(offers);
        }));
        _endpoints.Add(bus.ConnectReceiveEndpoint(new TemporaryEndpointDefinition(), null, (_, endpoint) => endpoint.Instance(cancels)));
    }

    /// <summary>Listens no more. A broker that does not answer is not waited for.</summary>
    public async Task EndAsync()
    {
        try
        {
            await Task.WhenAll(_endpoints.Select(endpoint => endpoint.StopAsync(CancellationToken.None))).WaitAsync(StopsWithin, time);
        }
        catch (TimeoutException)
        {
            LogNotEnded(StopsWithin);
        }
    }

    [LoggerMessage(EventId = 345, Level = LogLevel.Warning, Message = "The broker did not confirm within {Limit} that this worker listens no more.")]
    private partial void LogNotEnded(TimeSpan limit);
}
