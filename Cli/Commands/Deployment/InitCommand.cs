using System.CommandLine;
using Orchestrator.Cli.Deployment;

namespace Orchestrator.Cli.Commands.Deployment;

/// <summary><c>orchestrator init</c>: the files that <c>docker compose up</c> needs, with random secrets.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--folder")
        {
            Description = "The folder of docker-compose.yml. Default: the current one.",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command(
            "init",
            """
            Writes what 'docker compose up' needs beside docker-compose.yml: .env, and random secrets below secrets/. An installation that is
            there is never changed.

            Example:
              orchestrator init && docker compose up --build --detach
            """) { folder };
        command.SetAction(parsed => Run(new ComposeFolder(Path.GetFullPath(parsed.GetValue(folder)!))));
        return command;
    }

    private static int Run(ComposeFolder folder)
    {
        if (!folder.HasCompose)
            throw new CommandException(
                ExitCode.NotFound, $"There is no docker-compose.yml in {folder.Root}. Name Orchestrator's folder with --folder.");
        var missing = folder.Missing();
        if (missing.Count == 0)
        {
            Console.WriteLine($"{folder.EnvironmentFile} and its secrets are there; nothing was changed.");
        }
        else if (folder.Present() is { Count: > 0 } present)
        {
            throw new CommandException(
                ExitCode.BadInput,
                $"Only a part of an installation is in {folder.Root}, and new secrets would not fit it. "
                + $"There: {List(present)}. Missing: {List(missing)}. "
                + "Restore what is missing, or move the rest away (databases keep the passwords that they were made with).");
        }
        else
        {
            folder.Write(EnvironmentText.For(Environment.ProcessorCount), InstallationSecrets.Create());
            Console.WriteLine($"Wrote {folder.EnvironmentFile} and {folder.Secrets}.");
        }

        Console.WriteLine(NextSteps(folder));
        return ExitCode.Success;
    }

    private static string List(IEnumerable<string> files) => string.Join(", ", files);

    private static string NextSteps(ComposeFolder folder) => $"""

        Next:
          docker compose up --build --detach
          Then open http://127.0.0.1:5080 and sign in as admin; the password is in {folder.SecretFile(InstallationSecrets.AdminPassword)}.
          Data sets belong in {folder.Datasets}. Keep a copy of {folder.Secrets} with your backups: docs/operations.md.
        """;
}
