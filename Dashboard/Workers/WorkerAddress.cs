namespace Orchestrator.Dashboard.Workers;

/// <summary>Addresses of workers' pages.</summary>
public static class WorkerAddress
{
    /// <summary>The page of one worker.</summary>
    public static string Of(string workerId) => $"/workers/{Uri.EscapeDataString(workerId)}";
}
