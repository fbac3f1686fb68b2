namespace Orchestrator.Cli.Hosting.Processes.Reference;

/// <summary>What a setting is, for people.</summary>
/// <param name="Key">Its key, as in <c>Leases:Duration</c>.</param>
/// <param name="Default">Its value unless it is set, in words.</param>
/// <param name="Values">What it may be.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record SettingDescription(string Key, string Default, string Values, string Meaning)
{
    /// <summary>The environment variable that sets it.</summary>
    public string Variable =>
        SettingsSource.Prefix + Key.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal).ToUpperInvariant();
}
