using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Scheduling;
using Orchestrator.Messaging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orchestrator.Coordinator.Broker;

/// <summary>
/// Looks at the queues over a connection of its own: notes whether the broker answers and how much waits, and raises the alarm in the log
/// when messages went where none should (dead letters, errors, skipped). Lost offers do no harm, but their cause might.
/// </summary>
public sealed partial class WatchQueues(BrokerAddress broker, QueueDepths depths, IOptions<WatchOptions> options, ILogger<WatchQueues> logger)
    : IDuty, IAsyncDisposable
{
    private static readonly string[] Queues = [OfferTopology.Queue, OfferTopology.DeadLetters, OfferTopology.Errors, OfferTopology.Skipped];
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(5);

    private IConnection? _connection;

    /// <inheritdoc/>
    public TimeSpan Every => options.Value.Every;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        if (broker.IsMemory)
        {
            depths.Last = new QueueDepths.Look(true, new Dictionary<string, uint>());
            return;
        }

        try
        {
            var waiting = await LookAsync(stop);
            foreach (var (queue, messages) in waiting.Where(found => found.Key != OfferTopology.Queue && found.Value > 0))
                LogAlarm(queue, messages);
            if (!depths.Last.IsConnected) LogConnected(broker);
            depths.Last = new QueueDepths.Look(true, waiting);
        }
        catch (Exception failure) when (BrokerOutage.Is(failure) && !stop.IsCancellationRequested)
        {
            if (depths.Last.IsConnected) LogAway(broker, failure);
            depths.Last = depths.Last with { IsConnected = false };
            await CloseAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task<Dictionary<string, uint>> LookAsync(CancellationToken stop)
    {
        var connection = _connection ??= await ConnectAsync(stop);
        var waiting = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var queue in Queues)
        {
            // A channel each: the broker closes the channel that asks for a queue which does not exist.
            await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
            try
            {
                waiting[queue] = (await channel.QueueDeclarePassiveAsync(queue, stop)).MessageCount;
            }
            catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                // Made by the first worker, or by the first message that goes there.
            }
        }

        return waiting;
    }

    private async Task<IConnection> ConnectAsync(CancellationToken stop)
    {
        var factory = new ConnectionFactory
        {
            HostName = broker.Host!, Port = broker.Port, VirtualHost = broker.VirtualHost, UserName = broker.User, Password = broker.Password,
            Ssl =
            {
                Enabled = broker.IsEncrypted, ServerName = broker.Host!, CertificateValidationCallback = BrokerCertificate.Check(broker),
            },
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = ConnectWithin,
            ContinuationTimeout = ConnectWithin,
        };
        return await factory.CreateConnectionAsync($"orchestrator watch, process {Environment.ProcessId}", stop);
    }

    private async Task CloseAsync()
    {
        if (_connection is null) return;
        await _connection.DisposeAsync();
        _connection = null;
    }

    [LoggerMessage(EventId = 250, Level = LogLevel.Error, Message = "{Messages} messages wait in {Queue}, where none should be; see docs/reliability.md.")]
    private partial void LogAlarm(string queue, uint messages);

    [LoggerMessage(EventId = 251, Level = LogLevel.Warning, Message = "The broker {Broker} does not answer; workers ask the database meanwhile.")]
    private partial void LogAway(BrokerAddress broker, Exception failure);

    [LoggerMessage(EventId = 252, Level = LogLevel.Information, Message = "The broker {Broker} answers.")]
    private partial void LogConnected(BrokerAddress broker);
}
