using System.CommandLine;
using System.Globalization;
using Orchestrator.Security;

namespace Orchestrator.Cli.Commands.Security;

/// <summary><c>orchestrator token</c>: what programs and the command line say who they are with.</summary>
internal static class TokenCommand
{
    public static Command Create() => new(
        "token",
        """
        API tokens: what programs, workers and this command send to a coordinator. Only a hash is stored; the token is printed once.

        Examples:
          orchestrator token create "gpu nodes" --scopes worker --expires 365d
          orchestrator token list
          orchestrator token revoke orc_3f9a1c20b7de
        """)
    {
        New(),
        SecurityVerb.Create(
            "list",
            "Lists tokens: all for an admin, otherwise one's own.",
            [],
            (control, _, stop) => control.TokensAsync(stop),
            SecurityTables.Write),
        Revoke(),
    };

    private static Command New()
    {
        var name = new Argument<string>("name") { Description = "What the token is for." };
        var scopes = SecurityVerb.ScopesOption("read,submit");
        var owner = new Option<string?>("--owner")
        {
            Description = "The user to whom it belongs: it can do no more than the user, and ends with it. Default: nobody.",
        };
        var expires = new Option<string?>("--expires")
        {
            Description = "How many days it lasts, such as 90d. Default: until it is revoked.",
        };
        expires.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && Days(text) is null)
                given.AddError($"--expires must be a number of days such as 90d, not '{text}'.");
        });
        return SecurityVerb.Create(
            "create",
            """
            Makes a token and prints it: on standard output the token alone, so that a script can store it.

            Examples:
              orchestrator token create laptop --scopes read,submit --expires 90d
              (umask 077; orchestrator token create gpu-node-3 --scopes worker > /etc/orchestrator/token)
            """,
            [name, scopes, owner, expires],
            (control, parsed, stop) => control.CreateTokenAsync(
                parsed.GetRequiredValue(name),
                parsed.GetValue(owner),
                SecurityVerb.Read(parsed, scopes),
                Days(parsed.GetValue(expires)),
                stop),
            created =>
            {
                var (id, may) = (created.Token.TokenId, Scopes.Format(created.Token.Scopes));
                Console.Error.WriteLine($"Token orc_{id} may {may}. Keep it: it is shown this once.");
                Console.WriteLine(created.Secret);
            });
    }

    private static Command Revoke()
    {
        var token = new Argument<string>("token") { Description = "The token's id, as 'token list' shows it." };
        return SecurityVerb.Create(
            "revoke",
            "Revokes a token for good, from this moment on.",
            [token],
            (control, parsed, stop) => control.RevokeTokenAsync(parsed.GetRequiredValue(token), stop),
            revoked => Console.WriteLine($"Token orc_{revoked.TokenId} ({revoked.Name}) is revoked."));
    }

    private static int? Days(string? text) =>
        text is [.. var digits, 'd'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0
            ? days
            : null;
}
