using Orchestrator.Messaging;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Hosting.Processes;

/// <summary>What every process of the distributed form is told, checked.</summary>
/// <param name="Database">The store.</param>
/// <param name="Broker">The broker.</param>
/// <param name="Values">All settings, for the options of each part.</param>
internal sealed record ProcessSettings(DatabaseAddress Database, BrokerAddress Broker, IConfigurationRoot Values)
{
    /// <summary>Reads the settings.</summary>
    /// <param name="file">The file of <c>--settings</c>, or null.</param>
    /// <param name="options">What the command line says, by key; values that are null were not given.</param>
    /// <exception cref="CommandException">Settings have problems; all are named.</exception>
    public static ProcessSettings Read(string? file, IEnumerable<KeyValuePair<string, string?>> options)
    {
        var problems = new List<string>();
        var values = SettingsSource.Read(file, options, problems);
        var database = Address(values, KnownSettings.Database, DatabaseAddress.Parse, DatabaseAddress.Forms, problems);
        var broker = Address(values, KnownSettings.Broker, BrokerAddress.Parse, BrokerAddress.Forms, problems);
        problems.AddRange(KnownSettings.Problems(values));
        if (problems.Count > 0) throw new CommandException(ExitCode.BadInput, string.Join(Environment.NewLine, problems));
        return new ProcessSettings(database!, broker!, values);
    }

    private static T? Address<T>(IConfiguration values, string key, Func<string, T> parse, string forms, List<string> problems)
        where T : class
    {
        if (values[key] is not { Length: > 0 } text)
        {
            problems.Add($"{key} is not set: give --{key.ToLowerInvariant()} or {SettingsSource.Prefix}{key.ToUpperInvariant()}, {forms}.");
            return null;
        }

        try
        {
            return parse(text);
        }
        catch (FormatException failure)
        {
            problems.Add(failure.Message);
            return null;
        }
    }
}
