using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Hosting;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;

namespace Orchestrator.Cli.Commands.Security;

/// <summary><c>orchestrator login</c>: keeps a token for a coordinator.</summary>
internal static class LoginCommand
{
    public static Command Create()
    {
        var server = ServerOption.Create("The coordinator's address, such as https://lab:5081.", isRequired: true);
        var file = TokenSource.Option();
        var home = CommonOptions.Home();
        var command = new Command(
            "login",
            """
            Stores an API token for a coordinator in the home folder, in a file that only its owner can read, after trying it. The token is
            asked for, or read from standard input or a file. Make one in the dashboard (Settings, API tokens) or with 'orchestrator token create'.

            Examples:
              orchestrator login --server https://lab:5081
              orchestrator login --server https://lab:5081 --token-file /run/secrets/token
            """) { server, file, home };
        command.SetAction(async (parsed, stop) =>
        {
            var address = parsed.GetRequiredValue(server)!;
            var token = SecretInput.Read(parsed.GetValue(file), "API token:").Trim();
            if (TokenText.Parse(token) is null)
                throw new CommandException(ExitCode.BadInput, "That is no API token: a token is orc_ID_SECRET.");
            using var client = new CoordinatorClient(address, token);
            var actor = await client.GetAsync<ActorReport>("actor", stop);
            var logins = new LoginFile(HomeDirectory.Choose(parsed.GetValue(home)));
            logins.Store(address, token);
            Console.WriteLine($"{address} knows the token as '{actor.Name}', which may {Scopes.Format(actor.Scopes)}.");
            Console.WriteLine($"It is stored in {logins.Path}.");
            if (address.Scheme == "http" && !address.IsLoopback)
                Console.Error.WriteLine("Without https the token can be read on its way; see docs/security.md.");
            return ExitCode.Success;
        });
        return command;
    }
}
