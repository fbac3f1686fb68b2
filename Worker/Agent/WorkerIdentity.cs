using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;

namespace Orchestrator.Worker.Agent;

/// <summary>Who this worker is. A restart is another worker, so that leases of the process before can be told apart.</summary>
public sealed class WorkerIdentity(IOptions<WorkerAgentOptions> options)
{
    /// <summary>Host, process and a random part: unique for each start.</summary>
    public string Id { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}";

    /// <summary>What the worker says of itself.</summary>
    public WorkerRegistration Registration => new(
        Id,
        Environment.MachineName,
        Environment.ProcessId,
        options.Value.DeviceClass,
        ProcessorModel.Read(),
        options.Value.Slots,
        typeof(WorkerIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");
}
