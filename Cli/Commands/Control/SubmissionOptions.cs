using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Coordinator.Sweeps.Submit;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Commands;

/// <summary>What <c>submit</c> and <c>extend</c> have in common.</summary>
internal sealed class SubmissionOptions
{
    private readonly ControlPlace _place = new();
    private readonly Option<string?> _owner = new("--owner")
    {
        Description = "Who submits: workers are shared out fairly between owners. Default: your user name.",
    };

    private readonly Option<bool> _follow = new("--follow", "-f")
    {
        Description = "Show progress until the sweep is finished, then its leaderboard.",
    };

    private readonly Option<bool> _json = CommonOptions.Json();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_owner, _follow, _place.Server, _place.TokenFile, _place.Home, _json]) command.Add(option);
    }

    /// <summary>Submits and, when asked to, follows. Returns the exit code.</summary>
    /// <exception cref="CommandException">The definition cannot be used, or no coordinator answers.</exception>
    public async Task<int> SubmitAsync(ParseResult parsed, string file, int? priority, string? extends)
    {
        using var interruption = new Interruption();
        var client = _place.Coordinator(parsed);
        await using var control = new ServerControl(client);
        var request = new SubmitRequest
        {
            Definition = DefinitionFile.ReadText(file),
            File = file,
            Owner = parsed.GetValue(_owner) ?? Environment.UserName,
            Priority = priority ?? (extends is null ? 0 : (await control.SweepAsync(extends, interruption.Token)).Summary.Priority),
            Extends = extends,
        };
        var answer = await client.PostAsync<SubmitAnswer>("sweeps", request, interruption.Token);
        if (parsed.GetValue(_json)) JsonOutput.Write(answer);
        else await SayAsync(control, answer, _place.Dashboard(parsed), interruption.Token);
        return parsed.GetValue(_follow)
            ? await new SweepFollower(control, answer.SweepId).RunAsync(!parsed.GetValue(_json), interruption.Token)
            : ExitCode.Success;
    }

    private static async Task SayAsync(ServerControl control, SubmitAnswer answer, string? dashboard, CancellationToken stop)
    {
        var sweep = (await control.SweepAsync(answer.SweepId, stop)).Summary;
        RunReport.Submitted(answer, sweep.Cells, sweep.Total, dashboard);
        if (sweep.PausedAt is not null) Console.WriteLine($"It is paused. To go on: orchestrator resume {answer.SweepId}");
        if (sweep.FinishedAt is null && (await control.WorkersAsync(stop)).All(worker => worker.LeftAt is not null))
            Console.WriteLine("There are no workers: it waits until one starts (orchestrator worker --help).");
    }
}
