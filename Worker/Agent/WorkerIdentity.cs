using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Worker.Agent.Devices;

namespace Orchestrator.Worker.Agent;

/// <summary>Who this worker is. A restart is another worker, so that leases of the process before can be told apart.</summary>
public sealed class WorkerIdentity(IOptions<WorkerAgentOptions> options)
{
    // 40 bits: of a thousand workers in one container image, where host and process are the same, two agree once in two million starts.
    private const int RandomDigits = 10;

    /// <summary>Host, process and a random part: unique for each start.</summary>
    public string Id { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true)}";

    /// <summary>What the worker says of itself with these devices; those that cannot be used have no slots to offer.</summary>
    public WorkerRegistration Describe(IReadOnlyList<CheckedDevice> devices)
    {
        var usable = devices.Where(device => device.Unusable is null).Select(device => device.Device).ToList();
        return new WorkerRegistration(
            Id, Environment.MachineName, Environment.ProcessId, options.Value.DeviceClass, usable[0].Model, usable.Sum(device => device.Slots), ProgramVersion.Text)
        {
            Devices = [.. devices.Select(device => device.Device)],
        };
    }
}
