using System.CommandLine;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Output;
using Spectre.Console;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator run</c>: coordinator, worker and dashboard in one process.</summary>
internal static class RunCommand
{
    private const int DefaultPort = 5080;

    public static Command Create()
    {
        var file = new Argument<string?>("file")
        {
            Description = "The sweep definition. Default: the quickstart sweep that comes with Orchestrator.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var home = CommonOptions.Home();
        var data = CommonOptions.Data();
        var slots = new Option<int?>("--slots") { Description = "Trials to train at the same time. Default: one per processor core." };
        slots.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 1024) result.AddError("--slots must be from 1 to 1024.");
        });
        var port = new Option<int>("--port") { Description = $"The dashboard's port on 127.0.0.1; when taken, a free one is used. Default: {DefaultPort}.", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("--port must be from 0 to 65535; 0 means any free port.");
        });
        var checkpointEvery = new Option<int>("--checkpoint-every") { Description = "Seconds between two checkpoints of a trial. Default: 60.", DefaultValueFactory = _ => 60 };
        checkpointEvery.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--checkpoint-every must be at least 1 second.");
        });
        var exit = new Option<bool>("--exit") { Description = "Leave when the sweep is finished, and do not keep the dashboard open." };
        var measure = new Option<bool>("--measure") { Description = "Measure the deploy form's latency and throughput at the end of each trial (seconds; use --slots 1)." };
        var command = new Command(
            "run",
            """
            Trains a sweep on this machine: coordinator, worker and dashboard in one process, with an SQLite database.
            Running the same definition again trains only what is missing. Ctrl-C writes checkpoints and leaves; the next run goes on
            from them. Ctrl-C twice leaves at once.
            Exit status: 0 all trials have results, 1 some failed, 2 the definition is not valid, 4 the home folder is in use,
            130 stopped before the end.

            Examples:
              orchestrator run
              orchestrator run my-sweep.yaml --data ~/datasets --slots 4
              orchestrator run my-sweep.yaml --exit && orchestrator export my-sweep --out results.csv
            """) { file, home, data, slots, port, checkpointEvery, exit, measure };
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetValue(file) ?? Path.Combine(AppContext.BaseDirectory, "sweeps", "quickstart.yaml");
            var plan = DefinitionFile.PlanOrThrow(path, Catalogs.Default);
            var settings = new EmbeddedSettings(
                HomeDirectory.Choose(parsed.GetValue(home)),
                parsed.GetValue(data),
                parsed.GetValue(slots) ?? Environment.ProcessorCount,
                parsed.GetValue(port),
                TimeSpan.FromSeconds(parsed.GetValue(checkpointEvery)),
                parsed.GetValue(exit),
                parsed.GetValue(measure));
            IRunView view = Console.IsOutputRedirected ? new PlainRunView(Console.Out) : new LiveRunView(AnsiConsole.Console);
            return await new EmbeddedRun(plan, settings, view).RunAsync();
        });
        return command;
    }
}
