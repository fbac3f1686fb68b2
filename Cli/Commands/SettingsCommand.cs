using System.CommandLine;
using Orchestrator.Cli.Hosting.Processes.Reference;
using Orchestrator.Cli.Output;
using Spectre.Console;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator settings</c>: every setting with default, values and meaning.</summary>
internal static class SettingsCommand
{
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var markdown = new Option<bool>("--markdown") { Description = "Print the page docs/settings.md." };
        var command = new Command(
            "settings",
            """
            Lists every setting of coordinator, dashboard and worker with its default, what it may be, and what it does.

            Examples:
              orchestrator settings
              orchestrator settings --json | jq -r '.[].variable'
            """) { json, markdown };
        command.SetAction(parsed =>
        {
            var settings = SettingsReference.All();
            if (parsed.GetValue(json)) JsonOutput.Write(settings);
            else if (parsed.GetValue(markdown)) Console.Write(SettingsPage.Write(settings));
            else AnsiConsole.Write(Table(settings));
            return ExitCode.Success;
        });
        return command;
    }

    private static Table Table(IReadOnlyList<SettingDescription> settings)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("setting", "default", "values", "meaning");
        foreach (var setting in settings)
            table.AddRow([.. new[] { setting.Key, setting.Default, setting.Values, setting.Meaning }.Select(Markup.Escape)]);
        return table;
    }
}
