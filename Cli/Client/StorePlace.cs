using System.CommandLine;
using Orchestrator.Cli.Cluster;
using Orchestrator.Cli.Commands;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Hosting.Processes;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Client;

/// <summary>
/// Which store a reading command reads: <c>--database</c>, else <c>--home</c>, else the one in the environment, else the default home.
/// A home whose cluster is up means the cluster's database.
/// </summary>
internal sealed class StorePlace
{
    private const string Variable = SettingsSource.Prefix + "DATABASE";

    public Option<string?> Database { get; } = new("--database")
    {
        Description = $"Read this store: {DatabaseAddress.Forms}. Default: ${Variable} or ${Variable}_FILE, else the home's.",
    };

    public Option<string?> Home { get; } = CommonOptions.Home();

    /// <summary>Opens the store.</summary>
    /// <exception cref="CommandException">There is none, or it cannot be used.</exception>
    public async Task<StoreAccess> OpenAsync(ParseResult parsed, CancellationToken stop) => await TryOpenAsync(parsed, stop)
        ?? throw new CommandException(
            ExitCode.NotFound, $"There is nothing in {Folder(parsed).Root} yet. Start with: orchestrator run sweeps/quickstart.yaml");

    /// <summary>Opens the store, or returns null when nothing was ever run in the home.</summary>
    /// <exception cref="CommandException">It cannot be used.</exception>
    public async Task<StoreAccess?> TryOpenAsync(ParseResult parsed, CancellationToken stop) =>
        Address(parsed) is { } address ? await StoreAccess.OpenAsync(address, stop) : null;

    /// <summary>The folder of the checkpoints that the store's trials wrote.</summary>
    public string Checkpoints(ParseResult parsed) =>
        Given(parsed) is null && Cluster(parsed) is { } cluster ? cluster.Checkpoints : Folder(parsed).Checkpoints;

    /// <summary>The home's cluster, when it is up.</summary>
    public ClusterFolder? Cluster(ParseResult parsed) =>
        new ClusterFolder(Folder(parsed)) is var cluster && cluster.ReadState()?.Database is not null ? cluster : null;

    private DatabaseAddress? Address(ParseResult parsed)
    {
        if (Given(parsed) is { } given) return Existing(given);
        if (Cluster(parsed) is { } cluster) return Existing(File.ReadAllText(cluster.DatabaseAddress));
        return File.Exists(Folder(parsed).Database) ? DatabaseAddress.OfFile(Folder(parsed).Database) : null;
    }

    /// <summary>The home.</summary>
    public HomeDirectory Folder(ParseResult parsed) => HomeDirectory.Choose(parsed.GetValue(Home));

    private string? Given(ParseResult parsed) => parsed.GetValue(Database) ?? (parsed.GetValue(Home) is null ? FromEnvironment() : null);

    private static string? FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address
        : Environment.GetEnvironmentVariable(Variable + "_FILE") is { } file && File.Exists(file) ? File.ReadAllText(file).Trim()
        : null;

    private static DatabaseAddress Existing(string text)
    {
        try
        {
            var address = DatabaseAddress.Parse(text);
            return address.File is null || File.Exists(address.File)
                ? address
                : throw new CommandException(ExitCode.NotFound, $"There is no database {address.File}.");
        }
        catch (FormatException problem)
        {
            throw new CommandException(ExitCode.BadInput, problem.Message);
        }
    }
}
