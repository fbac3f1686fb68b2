using System.CommandLine;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Cli.Commands.Security;

/// <summary><c>orchestrator user</c>: who may sign in.</summary>
internal static class UserCommand
{
    public static Command Create() => new(
        "user",
        """
        Users sign in at the dashboard; what they may do are their scopes. With --database (or a home's own store) the store itself is
        asked: so the first user is added, before any process can require a sign-in.

        Examples:
          orchestrator user add ada --scopes admin --database postgres://lab@db/orchestrator
          orchestrator user list --server http://lab:5081
          orchestrator user disable eve
        """)
    {
        Add(),
        SecurityVerb.Create(
            "list", "Lists the users.", [], (control, _, stop) => control.UsersAsync(stop), SecurityTables.Write),
        Change(
            "disable",
            "Ends a user's sessions and refuses the user and its tokens from then on.",
            (control, name, stop) => control.DisableUserAsync(name, stop),
            "disabled"),
        Change("enable", "Lets a user in again.", (control, name, stop) => control.EnableUserAsync(name, stop), "enabled"),
        SetPassword(),
        SetScopes(),
    };

    private static Argument<string> Name() => new("name") { Description = "The user's name." };

    private static Command Add()
    {
        var name = Name();
        var scopes = SecurityVerb.ScopesOption("submit");
        var file = SecretInput.PasswordFile();
        return SecurityVerb.Create(
            "add",
            $"""
            Adds a user. The password has at least {Password.Shortest} characters; it is asked for, or read from standard input or a file.

            Examples:
              orchestrator user add ada --scopes submit
              orchestrator user add ci --scopes read --password-file /run/secrets/ci
            """,
            [name, scopes, file],
            (control, parsed, stop) => control.AddUserAsync(
                parsed.GetRequiredValue(name),
                SecretInput.Read(parsed.GetValue(file), "Password:"),
                SecurityVerb.Read(parsed, scopes),
                stop),
            user => Say(user, "added"));
    }

    private static Command SetPassword()
    {
        var name = Name();
        var file = SecretInput.PasswordFile();
        return SecurityVerb.Create(
            "password",
            "Gives a user another password and ends its sessions.",
            [name, file],
            (control, parsed, stop) => control.SetPasswordAsync(
                parsed.GetRequiredValue(name), SecretInput.Read(parsed.GetValue(file), "New password:"), stop),
            user => Say(user, "has another password, and its sessions have ended"));
    }

    private static Command SetScopes()
    {
        var name = Name();
        var scopes = new Argument<string>("scopes") { Description = $"What the user may do: {Scopes.Known}, with commas between them." };
        scopes.Validators.Add(given =>
        {
            if (!Scopes.TryParse(given.GetValueOrDefault<string>() ?? "", out _, out var problem)) given.AddError(problem);
        });
        return SecurityVerb.Create(
            "scopes",
            "Says what a user may do, from its next request on. Its tokens can do no more than that.",
            [name, scopes],
            (control, parsed, stop) => control.SetScopesAsync(
                parsed.GetRequiredValue(name), Scopes.ParseStored(parsed.GetRequiredValue(scopes)), stop),
            user => Say(user, $"may {Scopes.Format(user.Scopes)}"));
    }

    private static Command Change(
        string verb, string description, Func<Client.ISecurityControl, string, CancellationToken, Task<UserRow>> change, string done)
    {
        var name = Name();
        return SecurityVerb.Create(
            verb,
            description,
            [name],
            (control, parsed, stop) => change(control, parsed.GetRequiredValue(name), stop),
            user => Say(user, done));
    }

    private static void Say(UserRow user, string done) => Console.WriteLine($"User {user.Name}: {done}.");
}
