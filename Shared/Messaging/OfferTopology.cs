using MassTransit;

namespace Orchestrator.Messaging;

/// <summary>
/// The queue of offers, which all workers share. On RabbitMQ a quorum queue with its limits spelled out, because what the broker does by
/// default differs between its versions; whoever declares it, coordinator or worker, must name the same arguments.
/// </summary>
public static class OfferTopology
{
    /// <summary>The queue's name. RabbitMQ refuses to change a queue's arguments: other arguments need another name.</summary>
    public const string Queue = "trial-offers";

    /// <summary>Where offers go that were delivered too often, each time to a worker that died with them.</summary>
    public const string DeadLetters = Queue + "_dead";

    /// <summary>Where MassTransit moves an offer whose consumer threw. Ours does not: a message in here is a bug.</summary>
    public const string Errors = Queue + "_error";

    /// <summary>Where MassTransit moves messages of a type that nobody here knows.</summary>
    public const string Skipped = Queue + "_skipped";

    private const int DeliveryLimit = 20;
    private const int DeadLettersKept = 10_000;

    /// <summary>Makes the coordinator's publisher declare the queue, so that offers wait in it before the first worker is there.</summary>
    public static void Declare(IRabbitMqBusFactoryConfigurator bus) =>
        bus.Publish<Contracts.TrialOffered>(offers => offers.BindQueue(Queue, Queue, Describe));

    /// <summary>Configures a worker's endpoint on the queue, whatever the transport.</summary>
    public static void Configure(IReceiveEndpointConfigurator endpoint)
    {
        // One at a time and none in advance: an offer that waits in a worker cannot be taken by an idle one.
        endpoint.PrefetchCount = 1;
        endpoint.ConcurrentMessageLimit = 1;
        if (endpoint is not IRabbitMqReceiveEndpointConfigurator queue) return;
        Describe(queue);
        queue.BindDeadLetterQueue(DeadLetters, DeadLetters, dead =>
        {
            dead.SetQuorumQueue();
            dead.SetQueueArgument("x-max-length", DeadLettersKept);
        });
    }

    private static void Describe(IRabbitMqQueueConfigurator queue)
    {
        queue.SetQuorumQueue();
        queue.SetQueueArgument("x-delivery-limit", DeliveryLimit);
        queue.SetQueueArgument("x-dead-letter-exchange", DeadLetters);
    }
}
