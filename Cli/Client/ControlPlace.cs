using System.CommandLine;
using System.CommandLine.Parsing;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Client;

/// <summary>
/// Whom a command asks: the coordinator of <c>--server</c>, of the environment or of the home's cluster; without one, the home's store, which
/// a run on this machine looks at as well.
/// </summary>
internal sealed class ControlPlace
{
    /// <summary>The environment variable that names a coordinator.</summary>
    public const string Variable = "ORCHESTRATOR_SERVER";

    private readonly StorePlace _store = new();

    public ControlPlace() => Server.Validators.Add(CheckAddress);

    public Option<string?> Server { get; } = new("--server")
    {
        Description = $"The coordinator's address, such as http://127.0.0.1:5081. "
            + $"Default: ${Variable}, else the cluster of the home, else the home's own store.",
    };

    public Option<string?> TokenFile { get; } = TokenSource.Option();

    public Option<string?> Database => _store.Database;

    public Option<string?> Home => _store.Home;

    /// <summary>Who does what the command asks for.</summary>
    /// <exception cref="CommandException">There is neither a coordinator nor a store, or the store cannot be used.</exception>
    public async Task<IControl> OpenAsync(ParseResult parsed, CancellationToken stop) =>
        Address(parsed) is { } server ? new ServerControl(Client(parsed, server)) : new StoreControl(await _store.OpenAsync(parsed, stop));

    /// <summary>The coordinator, for what only a coordinator can do.</summary>
    /// <exception cref="CommandException">None was named.</exception>
    public CoordinatorClient Coordinator(ParseResult parsed) => Address(parsed) is { } server
        ? Client(parsed, server)
        : throw new CommandException(
            ExitCode.BadInput,
            $"No coordinator was named. Give --server or ${Variable}, or start a cluster here with 'orchestrator cluster up'.\n"
            + "To train on this machine without servers: orchestrator run FILE");

    /// <summary>The dashboard of the home's cluster, when the command asks that cluster's coordinator.</summary>
    public string? Dashboard(ParseResult parsed) =>
        _store.Cluster(parsed)?.ReadState() is { Server: { } own } state && Address(parsed) == new Uri(own) ? state.Dashboard : null;

    /// <summary>The named coordinator; null when the command means the store.</summary>
    public CoordinatorClient? TryCoordinator(ParseResult parsed) => Address(parsed) is { } server ? Client(parsed, server) : null;

    /// <summary>The store.</summary>
    /// <exception cref="CommandException">There is none, or it cannot be used.</exception>
    public Task<StoreAccess> StoreAsync(ParseResult parsed, CancellationToken stop) => _store.OpenAsync(parsed, stop);

    private CoordinatorClient Client(ParseResult parsed, Uri server) =>
        new(server, TokenSource.Find(parsed.GetValue(TokenFile), server, _store.Folder(parsed)));

    private Uri? Address(ParseResult parsed)
    {
        if (parsed.GetValue(Server) is { } given) return new Uri(given);
        if (parsed.GetValue(Database) is not null) return null;
        if (parsed.GetValue(Home) is null && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable)
            return Parse(variable) ?? throw new CommandException(ExitCode.BadInput, Problem("$" + Variable, variable));
        return _store.Cluster(parsed)?.ReadState()?.Server is { } server ? new Uri(server) : null;
    }

    private static void CheckAddress(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } given && Parse(given) is null) result.AddError(Problem("--server", given));
    }

    private static string Problem(string name, string text) =>
        $"{name} must be an http or https address such as http://127.0.0.1:5081, not '{text}'.";

    private static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;
}
