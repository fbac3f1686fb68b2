using System.CommandLine;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator exclude</c>: gives a worker or a device no more trials.</summary>
internal static class ExcludeCommand
{
    public static Command Create()
    {
        var worker = CommonOptions.Worker();
        var device = new Option<string?>("--device") { Description = "One of its devices, such as cuda:1. Default: the whole worker." };
        var reason = new Option<string>("--reason") { Description = "Why, for whoever finds it excluded.", Required = true };
        return ControlCommand.Create(
            "exclude",
            """
            Gives a worker, or one of its devices, no more trials; running ones go on. 'include' takes it back.

            Examples:
              orchestrator exclude gpu-node-3 --reason "fan is broken"
              orchestrator exclude gpu-node-3 --device cuda:1 --reason "ECC errors"
            """,
            [worker, device, reason],
            (control, parsed, stop) => control.ExcludeAsync(
                parsed.GetRequiredValue(worker), parsed.GetValue(device), parsed.GetRequiredValue(reason), stop),
            answer => Console.WriteLine($"{answer.Registration.WorkerId}: excluded {(answer.ExcludedAt is null
                ? string.Join(", ", answer.Devices.Where(one => one.ExcludedAt is not null).Select(one => one.Device.Name))
                : "with all its devices")}."));
    }
}
