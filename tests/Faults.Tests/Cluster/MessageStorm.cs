using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>Stands between the coordinator's offers and the workers' queue: passes each on twice, in an order drawn by chance.</summary>
internal sealed class MessageStorm : IAsyncDisposable
{
    // MassTransit's names for the message and for the workers' endpoint.
    private const string Offers = "Orchestrator.Contracts:TrialOffered";
    private const string Queue = "trial-offers";
    private const int HeldAtMost = 40;
    private static readonly TimeSpan HeldFor = TimeSpan.FromSeconds(0.5);

    private readonly Random _random = new(9);
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<(BasicProperties Properties, byte[] Body)> _held = [];
    private readonly PeriodicTimer _timer = new(HeldFor, TimeProvider.System);
    private readonly Task _loop;
    private string _copies = "";

    private MessageStorm(IConnection connection, IChannel channel)
    {
        (_connection, _channel) = (connection, channel);
        _loop = PassOnAsync();
    }

    /// <summary>Offers that were passed on twice.</summary>
    public int Doubled { get; private set; }

    /// <summary>Begins. The workers must have declared their queue.</summary>
    public static async Task<MessageStorm> BeginAsync(string broker)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        var storm = new MessageStorm(connection, await connection.CreateChannelAsync());
        storm._copies = await storm._channel.QueueDeclareAsync(durable: false, exclusive: true, autoDelete: true);
        await storm._channel.QueueBindAsync(storm._copies, Offers, "");
        await storm._channel.ExchangeUnbindAsync(Queue, Offers, "");
        var consumer = new AsyncEventingBasicConsumer(storm._channel);
        consumer.ReceivedAsync += storm.HoldAsync;
        await storm._channel.BasicConsumeAsync(storm._copies, autoAck: true, consumer);
        return storm;
    }

    /// <summary>Restores the way of the offers and passes on what is held.</summary>
    public async Task EndAsync()
    {
        await _channel.ExchangeBindAsync(Queue, Offers, "");
        await _channel.QueueDeleteAsync(_copies);
        _timer.Dispose();
        await _loop;
        await ReleaseAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop;
        await _connection.DisposeAsync();
        _gate.Dispose();
    }

    private async Task HoldAsync(object sender, BasicDeliverEventArgs delivery)
    {
        await _gate.WaitAsync();
        try
        {
            _held.Add((new BasicProperties(delivery.BasicProperties), delivery.Body.ToArray()));
        }
        finally
        {
            _gate.Release();
        }

        if (_held.Count >= HeldAtMost) await ReleaseAsync();
    }

    private async Task PassOnAsync()
    {
        while (await _timer.WaitForNextTickAsync()) await ReleaseAsync();
    }

    private async Task ReleaseAsync()
    {
        await _gate.WaitAsync();
        try
        {
            var twice = _held.Concat(_held).ToArray();
            _random.Shuffle(twice);
            foreach (var (properties, body) in twice) await _channel.BasicPublishAsync("", Queue, mandatory: true, properties, body);
            Doubled += _held.Count;
            _held.Clear();
        }
        finally
        {
            _gate.Release();
        }
    }
}
