using System.CommandLine;
using Orchestrator.Storage.Security;

namespace Orchestrator.Cli.Commands.Security;

/// <summary><c>orchestrator audit</c>: who changed what.</summary>
internal static class AuditCommand
{
    private const int Most = 1000;

    public static Command Create()
    {
        var actor = new Option<string?>("--actor") { Description = "Only what this actor did, by name or id." };
        var action = new Option<string?>("--action")
        {
            Description = "Only this action, or all of a kind: sweep, trial, worker, user, token, sign-in.",
        };
        var target = new Option<string?>("--target") { Description = "Only what was done to this, by id." };
        var since = new Option<DateTimeOffset?>("--since")
        {
            Description = "Not before this instant, such as 2026-11-22 or 2026-11-22T08:00Z.",
        };
        var until = new Option<DateTimeOffset?>("--until") { Description = "Before this instant." };
        var limit = new Option<int>("--limit")
        {
            Description = $"How many, the latest first; up to {Most}. Default: 100.",
            DefaultValueFactory = _ => 100,
        };
        limit.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > Most) given.AddError($"--limit must be from 1 to {Most}.");
        });
        return SecurityVerb.Create(
            "audit",
            """
            Prints the audit log, the latest entry first: who changed what, when, and from where.

            Examples:
              orchestrator audit --action sweep.cancel --since 2026-11-01
              orchestrator audit --action sign-in --json | jq '.[].address'
            """,
            [actor, action, target, since, until, limit],
            (control, parsed, stop) => control.AuditAsync(
                new AuditFilter(
                    parsed.GetValue(actor), parsed.GetValue(action), parsed.GetValue(target),
                    parsed.GetValue(since)?.UtcDateTime, parsed.GetValue(until)?.UtcDateTime),
                parsed.GetValue(limit),
                stop),
            SecurityTables.Write);
    }
}
