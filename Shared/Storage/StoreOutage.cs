using System.Data.Common;
using System.Net.Sockets;

namespace Orchestrator.Storage;

/// <summary>Tells what a store throws while its database cannot be reached, answers too late, or has no connection to spare.</summary>
public static class StoreOutage
{
    /// <summary>
    /// Whether asking again later is the answer to this failure of a store. Providers and EF wrap what happened (a pool that is exhausted, a
    /// connection that broke), so the exceptions inside count as well.
    /// </summary>
    public static bool Is(Exception failure) =>
        failure is DbException or TimeoutException or IOException or SocketException
        || (failure is AggregateException several ? several.InnerExceptions.Any(Is) : failure.InnerException is { } inner && Is(inner));
}
