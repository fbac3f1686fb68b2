using System.CommandLine;
using Orchestrator.Cli.Hosting;
using Spectre.Console;

namespace Orchestrator.Cli.Commands.Security;

/// <summary>Reads a password or a token: never from the command line, which every user of the machine can list.</summary>
internal static class SecretInput
{
    /// <summary>The option that names a file with the password.</summary>
    public static Option<string?> PasswordFile() => new("--password-file")
    {
        Description = "A file with the password, which only its owner may read. Default: asked for, or the first line of standard input.",
    };

    /// <summary>The secret of the file, of standard input, or of whoever sits at the terminal.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static string Read(string? file, string prompt)
    {
        if (file is not null) return PrivateFiles.ReadSecret(file);
        var secret = Console.IsInputRedirected ? Console.In.ReadLine() : AnsiConsole.Prompt(new TextPrompt<string>(prompt).Secret());
        return secret is { Length: > 0 } ? secret : throw new CommandException(ExitCode.BadInput, $"{prompt} Nothing was given.");
    }
}
