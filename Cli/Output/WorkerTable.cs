using Orchestrator.Results.Export;
using Orchestrator.Storage;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>Workers for a terminal.</summary>
internal static class WorkerTable
{
    public static void Write(IReadOnlyList<WorkerSummary> workers)
    {
        if (workers.Count == 0)
        {
            Console.WriteLine("No workers. Start one with: orchestrator worker --help");
            return;
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var table = new Table().Border(TableBorder.Simple).AddColumns("worker", "state", "busy", "devices", "broker", "last seen");
        foreach (var worker in workers)
        {
            table.AddRow(
                Markup.Escape(worker.Registration.WorkerId),
                Markup.Escape(StateOf(worker, now)),
                $"{Figures.Count(worker.BusySlots)}/{Figures.Count(worker.Registration.Slots)}",
                Markup.Escape(Devices(worker)),
                worker.BrokerConnected ? "connected" : "away",
                $"{Figures.Duration(now - worker.LastSeenAt)} ago");
        }

        AnsiConsole.Write(table);
    }

    private static string StateOf(WorkerSummary worker, DateTime now) => worker switch
    {
        { LeftAt: not null } => "left",
        _ when now - worker.LastSeenAt > WorkerSummary.SilentAfter => "silent",
        { DrainRequestedAt: not null } => "leaving",
        { ExcludedReason: { } reason } => $"excluded: {reason}",
        { BusySlots: > 0 } => "training",
        _ => "idle",
    };

    private static string Devices(WorkerSummary worker) => worker.Devices.Count == 0
        ? worker.Registration.Device
        : string.Join(", ", worker.Devices.Select(status => status.ExcludedReason is { } reason ? $"{status.Device.Name} (excluded: {reason})" : $"{status.Device.Name} {status.Device.Model}"));
}
