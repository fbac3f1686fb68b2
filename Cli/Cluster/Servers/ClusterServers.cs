namespace Orchestrator.Cli.Cluster.Servers;

/// <summary>Which servers a cluster stands on: those it had before, else the machine's, else its own.</summary>
/// <param name="Database">PostgreSQL.</param>
/// <param name="Broker">RabbitMQ.</param>
internal sealed record ClusterServers(IClusterServer Database, IClusterServer Broker)
{
    private const string Own = "own";
    private const string System = "system";
    private const string DatabaseChoice = "database-server";
    private const string BrokerChoice = "broker-server";

    /// <summary>Chooses the servers and remembers the choice: a cluster finds its data again where they were.</summary>
    /// <exception cref="CommandException">One is neither running nor installed; the message has the names of the packages.</exception>
    public static async Task<ClusterServers> ChooseAsync(ClusterFolder folder, bool ownServers, CancellationToken stop)
    {
        var database = await ChooseAsync(
            folder, DatabaseChoice, ownServers, () => SystemPostgres.FindAsync(folder, stop), () => OwnPostgres.Find(folder));
        var broker = await ChooseAsync(
            folder, BrokerChoice, ownServers, () => SystemRabbit.FindAsync(folder, stop), () => OwnRabbit.Find(folder));
        if (database is not null && broker is not null) return new ClusterServers(database, broker);
        string[] missing = [.. database is null ? [PostgresPrograms.Package] : (string[])[], .. broker is null ? [OwnRabbit.Package] : (string[])[]];
        throw new CommandException(
            ExitCode.Failure,
            $"Not found on this machine: {string.Join(" and ", missing)}. Install with: apt-get install {string.Join(' ', missing)}\n"
            + "Nothing was started. One machine needs neither: orchestrator run trains with SQLite and without servers.");
    }

    /// <summary>Removes a home's data from the servers that its cluster had. A node of its own has them in the cluster's folder.</summary>
    /// <exception cref="CommandException">The machine's server has the data, and does not answer.</exception>
    public static async Task PurgeAsync(ClusterFolder folder, CancellationToken stop)
    {
        if (Remembered(folder, DatabaseChoice) != System)
            OwnPostgres.RemoveData(folder);
        else
            await (await SystemPostgres.FindAsync(folder, stop) ?? throw Away(DatabaseChoice)).PurgeAsync(stop);
        if (Remembered(folder, BrokerChoice) == System)
            await (await SystemRabbit.FindAsync(folder, stop) ?? throw Away(BrokerChoice)).PurgeAsync(stop);
    }

    private static async Task<IClusterServer?> ChooseAsync<TSystem, TOwn>(
        ClusterFolder folder, string choice, bool ownServers, Func<Task<TSystem?>> system, Func<TOwn?> own)
        where TSystem : class, IClusterServer
        where TOwn : class, IClusterServer
    {
        var before = Remembered(folder, choice);
        IClusterServer? chosen = ownServers || before == Own ? null : await system();
        if (chosen is null && before == System && !ownServers) throw Away(choice);
        chosen ??= own();
        if (chosen is not null) await File.WriteAllTextAsync(folder.File(choice), chosen is TSystem ? System : Own, CancellationToken.None);
        return chosen;
    }

    private static string? Remembered(ClusterFolder folder, string choice) =>
        File.Exists(folder.File(choice)) ? File.ReadAllText(folder.File(choice)).Trim() : null;

    private static CommandException Away(string choice)
    {
        var (name, service) = choice == DatabaseChoice ? ("PostgreSQL", "postgresql") : ("RabbitMQ", "rabbitmq-server");
        return new CommandException(
            ExitCode.Failure,
            $"This cluster's data are on the machine's {name}, which does not answer, or not to this user. Start it with: service {service} start");
    }
}
