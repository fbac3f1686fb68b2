using System.CommandLine;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Cli;
using Orchestrator.Cli.Commands;
using Orchestrator.Cli.Commands.Cluster;
using Orchestrator.Cli.Commands.Deployment;
using Orchestrator.Cli.Commands.Notify;
using Orchestrator.Cli.Commands.Results;
using Orchestrator.Cli.Commands.Security;
using Orchestrator.Cli.Hosting;
using Orchestrator.Worker.Trainers;
using Spectre.Console;

// What tables in a file or a pipe may take; a terminal has a width of its own.
const int widthWithoutTerminal = 240;
// A trainer's standard output is its pipe to the agent, which nothing may hold open.
if (Console.IsOutputRedirected && args is not [TrainerVerb.Name, ..]) AnsiConsole.Profile.Width = widthWithoutTerminal;

var plugins = CommonOptions.Plugin();
var root = new RootCommand(
    """
    Runs ablation sweeps of attention modules in CNNs and ranks the results.

    Examples:
      orchestrator run sweeps/quickstart.yaml      train a sweep on this machine and open its dashboard
      orchestrator validate my-sweep.yaml          check a definition, with every problem at its line
      orchestrator plan my-sweep.yaml              what it would train, and for how long
      orchestrator describe --backbone resnet18 ... count a network's parameters and MACs
      orchestrator leaderboard quickstart          the ranked table of a sweep
      orchestrator cluster up --workers 2          coordinator, broker, database and workers on this machine
      orchestrator submit my-sweep.yaml --follow   give a sweep to a coordinator
    """)
{
    plugins,
    RunCommand.Create(),
    ValidateCommand.Create(),
    PlanCommand.Create(),
    DescribeCommand.Create(),
    DeployCommand.Create(),
    SchemaCommand.Create(),
    CatalogCommand.Create(),
    DataCommand.Create(),
    SweepsCommand.Create(),
    LeaderboardCommand.Create(),
    PlacementCommand.Create(),
    EffectsCommand.Create(),
    RanksCommand.Create(),
    PenaltyCommand.Create(),
    TrialsCommand.Create(),
    ShowCommand.Create(),
    LogsCommand.Create(),
    ExportCommand.Create(),
    ClusterCommand.Create(),
    SubmitCommand.Create(),
    ExtendCommand.Create(),
    StatusCommand.Create(),
    PauseCommand.Create(),
    ResumeCommand.Create(),
    PriorityCommand.Create(),
    CancelCommand.Create(),
    RetryCommand.Create(),
    WorkersCommand.Create(),
    DrainCommand.Create(),
    ExcludeCommand.Create(),
    IncludeCommand.Create(),
    NotifyCommand.Create(),
    InitCommand.Create(),
    SettingsCommand.Create(),
    LoginCommand.Create(),
    UserCommand.Create(),
    TokenCommand.Create(),
    AuditCommand.Create(),
    CoordinatorCommand.Create(),
    WorkerCommand.Create(),
    TrainerCommand.Create(),
    DashboardCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine($"See 'orchestrator {string.Join(' ', args.TakeWhile(word => !word.StartsWith('-')).Take(1))} --help'.");
    return ExitCode.BadInput;
}

Catalogs.Paths = PluginPaths.Choose(parsed.GetValue(plugins));
try
{
    // The run command handles Ctrl-C itself, because writing checkpoints may take longer than any default.
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return problem.ExitCode;
}
catch (PluginException problem)
{
    Console.Error.WriteLine(problem.Message);
    return ExitCode.BadInput;
}
