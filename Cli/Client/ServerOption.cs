using System.CommandLine;

namespace Orchestrator.Cli.Client;

/// <summary>A coordinator's address on the command line, of commands that ask no store.</summary>
internal static class ServerOption
{
    public static Option<Uri?> Create(string description, bool isRequired) => new("--server")
    {
        Description = description,
        Required = isRequired,
        CustomParser = given =>
        {
            var text = given.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")) return address;
            given.AddError($"--server must be an http or https address such as https://lab:5081, not '{text}'.");
            return null;
        },
    };
}
