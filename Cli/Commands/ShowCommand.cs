using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator show</c>: everything about one trial.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var trial = CommonOptions.Trial();
        var place = new StorePlace();
        var json = CommonOptions.Json();
        var command = new Command(
            "show",
            """
            Prints a trial's configuration, attempts, result and the record of how it was obtained.

            Examples:
              orchestrator show 7f3a
              orchestrator show 7f3a --json | jq .row.result
            """) { trial, place.Database, place.Home, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await place.OpenAsync(parsed, stop);
            var detail = await store.FindTrialAsync(parsed.GetRequiredValue(trial), stop);
            if (parsed.GetValue(json)) JsonOutput.Write(detail);
            else Write(detail);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(TrialDetail detail)
    {
        Console.WriteLine($"trial    {detail.Row.Trial}  {detail.Row.State.ToString().ToLowerInvariant()}");
        Console.WriteLine($"sweeps   {string.Join(", ", detail.Sweeps)}");
        Console.WriteLine($"hash     {detail.Hash}");
        Section("configuration", detail.Config);
        foreach (var attempt in detail.Attempts)
        {
            var how = attempt.Outcome is null ? "running" : attempt.Cause is { } cause ? $"{attempt.Outcome} ({cause})" : attempt.Outcome;
            Console.WriteLine($"attempt {attempt.Number} token {attempt.Token} on {attempt.WorkerId}: {how} {attempt.Message}".TrimEnd());
        }

        if (detail.Row.Result is { } result) Section("result", result);
    }

    private static void Section<T>(string title, T record)
    {
        Console.WriteLine(title);
        JsonOutput.Write(record);
    }
}
