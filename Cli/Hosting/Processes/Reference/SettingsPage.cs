namespace Orchestrator.Cli.Hosting.Processes.Reference;

/// <summary>The page <c>docs/settings.md</c>.</summary>
internal static class SettingsPage
{
    private const string Head = """
        # Settings

        Every process takes every setting, so that machines can share one file. Sources, later ones winning: `appsettings.json` beside the
        program; the file of `--settings` (JSON, `{"Leases": {"Duration": "00:01:00"}}`); the environment
        (`ORCHESTRATOR__LEASES__DURATION=00:01:00`); files that the environment names, for secrets
        (`ORCHESTRATOR__DATABASE_FILE=/run/secrets/database-address`); options of the command line. Time spans are
        `[days.]hours:minutes:seconds`. A misspelt key or a value out of range is named before anything starts. .NET's own sections
        `Logging` and `Kestrel` work as everywhere.

        This page is written by `./orchestrator settings --markdown > docs/settings.md` from the options classes; a test compares them.

        | setting | default | values | meaning |
        | --- | --- | --- | --- |

        """;

    /// <summary>The whole page.</summary>
    public static string Write(IEnumerable<SettingDescription> settings) =>
        Head + string.Concat(settings.Select(Row));

    private static string Row(SettingDescription setting) =>
        $"| `{setting.Key}` | {Cell(setting.Default)} | {Cell(setting.Values)} | {Cell(setting.Meaning)} |\n";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
