using System.Globalization;
using Orchestrator.Security;
using Orchestrator.Storage.Mappings;
using Orchestrator.Storage.Security;
using Orchestrator.Trials;
using Spectre.Console;

namespace Orchestrator.Cli.Commands.Security;

/// <summary>Users, tokens and the audit log for a terminal.</summary>
internal static class SecurityTables
{
    public static void Write(IReadOnlyList<UserRow> users)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("name", "scopes", "state", "signed in");
        foreach (var user in users)
        {
            var state = user.DisabledAt is null ? "may sign in" : "disabled";
            table.AddRow(user.Name, Scopes.Format(user.Scopes), state, Text(user.LastSignedInAt, "never"));
        }

        AnsiConsole.Write(table);
    }

    public static void Write(IReadOnlyList<TokenRow> tokens)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var table = new Table().Border(TableBorder.Simple).AddColumns("token", "name", "owner", "scopes", "ends", "last used");
        foreach (var token in tokens)
        {
            var end = token.RevokedAt is not null ? "revoked" : token.ExpiresAt <= now ? "expired" : Text(token.ExpiresAt, "never");
            var used = Text(token.LastUsedAt, "never");
            table.AddRow($"orc_{token.TokenId}", Markup.Escape(token.Name), token.Owner ?? "", Scopes.Format(token.Scopes), end, used);
        }

        AnsiConsole.Write(table);
    }

    public static void Write(IReadOnlyList<AuditEntry> entries)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("when (UTC)", "who", "what", "to what", "details", "from");
        foreach (var entry in entries)
        {
            table.AddRow(
                Text(entry.At, ""),
                Markup.Escape($"{entry.ActorName} ({StoredName.Of(entry.ActorKind)})"),
                entry.Action,
                Markup.Escape(entry.Target),
                Markup.Escape(entry.Detail?.ToJsonString(OrchestratorJson.Compact) ?? ""),
                entry.Address ?? "");
        }

        AnsiConsole.Write(table);
    }

    private static string Text(DateTime? instant, string none) =>
        instant?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? none;
}
