using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator drain</c>: makes workers leave.</summary>
internal static class DrainCommand
{
    public static Command Create()
    {
        var worker = new Argument<string?>("worker") { Description = "A worker's id, or the beginning of one.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every worker." };
        var now = new Option<bool>("--now") { Description = "Write checkpoints and give the trials back, instead of finishing them." };
        var command = ControlCommand.Create(
            "drain",
            """
            Asks a worker to leave: it takes no more trials, finishes those it has, and ends. With --now it writes checkpoints and gives them
            back at once; another worker goes on from there.

            Examples:
              orchestrator drain gpu-node-3
              orchestrator drain --all --now
            """,
            [worker, all, now],
            (control, parsed, stop) => DrainAsync(control, parsed.GetValue(worker), parsed.GetValue(now), stop),
            answer => Console.WriteLine(answer.Count == 0
                ? "There are no workers."
                : $"Asked to leave: {string.Join(", ", answer.Select(asked => asked.Registration.WorkerId))}"));
        command.Validators.Add(result =>
        {
            if (result.GetValue(worker) is null != result.GetValue(all)) result.AddError("Name a worker, or give --all.");
        });
        return command;
    }

    private static async Task<IReadOnlyList<WorkerSummary>> DrainAsync(IControl control, string? worker, bool now, CancellationToken stop)
    {
        if (worker is not null) return [await control.DrainAsync(worker, now, stop)];
        var asked = new List<WorkerSummary>();
        foreach (var present in (await control.WorkersAsync(stop)).Where(present => present.LeftAt is null))
            asked.Add(await control.DrainAsync(present.Registration.WorkerId, now, stop));
        return asked;
    }
}
