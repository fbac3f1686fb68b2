using System.Net.Sockets;
using MassTransit;
using Orchestrator.Messaging;
using RabbitMQ.Client.Exceptions;

namespace Orchestrator.Shared.Tests.Messaging;

/// <summary>What the client and the bus throw while a broker goes away, told from errors of ours.</summary>
public sealed class BrokerOutageTests
{
    public static TheoryData<Exception> Outages =>
    [
        new OperationCanceledException(),
        new TimeoutException(),
        new EndOfStreamException(),
        new SocketException((int)SocketError.ConnectionRefused),
        new ConnectionException("closed"),
        new BrokerUnreachableException(new IOException()),
        new ObjectDisposedException(nameof(SemaphoreSlim)),
        new AggregateException(new ObjectDisposedException(nameof(SemaphoreSlim))),
        new InvalidOperationException("wrapped", new IOException()),
    ];

    [Theory]
    [MemberData(nameof(Outages))]
    public void Is_WhatIsThrownWhileTheBrokerGoesAway_IsAnOutage(Exception failure) => Assert.True(BrokerOutage.Is(failure));

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(ArgumentException))]
    public void Is_AnErrorOfTheProgram_IsNone(Type failure) => Assert.False(BrokerOutage.Is((Exception)Activator.CreateInstance(failure)!));
}
