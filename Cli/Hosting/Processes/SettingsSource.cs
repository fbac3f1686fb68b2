namespace Orchestrator.Cli.Hosting.Processes;

/// <summary>
/// Where a process's settings come from, later ones winning: appsettings.json beside the program, the file of <c>--settings</c>, the environment
/// (<c>ORCHESTRATOR__SECTION__KEY</c>), files that the environment names (<c>..._FILE</c>, for secrets), options of the command line.
/// </summary>
internal static class SettingsSource
{
    /// <summary>What names of environment variables begin with.</summary>
    public const string Prefix = "ORCHESTRATOR__";

    private const string FileSuffix = "_FILE";

    /// <summary>Reads every source.</summary>
    /// <param name="file">The file of <c>--settings</c>, or null.</param>
    /// <param name="options">What the command line says, by key; values that are null were not given.</param>
    /// <param name="problems">Gets what cannot be read.</param>
    public static IConfigurationRoot Read(string? file, IEnumerable<KeyValuePair<string, string?>> options, ICollection<string> problems)
    {
        var builder = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        if (file is not null && !File.Exists(file)) problems.Add($"--settings: there is no file {Path.GetFullPath(file)}.");
        else if (file is not null) builder.AddJsonFile(Path.GetFullPath(file));
        builder.AddInMemoryCollection(FromEnvironment(problems)).AddInMemoryCollection(options.Where(option => option.Value is not null));
        try
        {
            return builder.Build();
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException)
        {
            problems.Add($"{failure.Message} {failure.InnerException?.Message}".Trim());
            return new ConfigurationBuilder().Build();
        }
    }

    private static Dictionary<string, string?> FromEnvironment(ICollection<string> problems)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Variables())
        {
            if (!name.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase)) values[KeyOf(name)] = value;
            else if (File.Exists(value)) values[KeyOf(name[..^FileSuffix.Length])] = File.ReadAllText(value).Trim();
            else problems.Add($"{name}: there is no file {value}.");
        }

        return values;
    }

    private static IEnumerable<(string Name, string Value)> Variables() =>
        Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Select(variable => (Name: (string)variable.Key, Value: (string)variable.Value!))
            .Where(variable => variable.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase));

    private static string KeyOf(string name) => name[Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
