using System.Net.Sockets;
using MassTransit;
using RabbitMQ.Client.Exceptions;

namespace Orchestrator.Messaging;

/// <summary>Tells failures that mean a broker out of reach from errors in the program.</summary>
public static class BrokerOutage
{
    /// <summary>
    /// Whether the broker is out of reach or went away meanwhile; the exceptions inside count as well. A cancellation counts: whoever was told to
    /// stop looks at its own token.
    /// </summary>
    public static bool Is(Exception failure) =>
        failure is OperationCanceledException or TimeoutException or IOException or SocketException or MassTransitException or RabbitMQClientException
            // The client's, from a channel that closes while somebody declares or publishes on it: it disposes of its locks first.
            or ObjectDisposedException
        || (failure is AggregateException several ? several.InnerExceptions.Any(Is) : failure.InnerException is { } inner && Is(inner));
}
