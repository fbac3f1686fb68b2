using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;

namespace Orchestrator.Cli.Commands.Security;

/// <summary>A command about users, tokens or the audit log: asks a coordinator or a store for one thing and prints the answer.</summary>
internal static class SecurityVerb
{
    /// <summary>Makes the command.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">Help with examples.</param>
    /// <param name="symbols">Arguments and options besides those of the place and the format.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="say">The answer for people.</param>
    public static Command Create<T>(
        string name,
        string description,
        IReadOnlyList<Symbol> symbols,
        Func<ISecurityControl, ParseResult, CancellationToken, Task<T>> ask,
        Action<T> say)
    {
        var place = new ControlPlace();
        var json = CommonOptions.Json();
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }

        foreach (var option in (Option[])[place.Server, place.TokenFile, place.Database, place.Home, json]) command.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            await using var control = await OpenAsync(place, parsed, stop);
            var answer = await ask(control, parsed, stop);
            if (parsed.GetValue(json)) JsonOutput.Write(answer);
            else say(answer);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The option <c>--scopes</c>.</summary>
    public static Option<string> ScopesOption(string byDefault)
    {
        var option = new Option<string>("--scopes")
        {
            Description = $"What it may do: {Orchestrator.Security.Scopes.Known}, with commas between them. Default: {byDefault}.",
            DefaultValueFactory = _ => byDefault,
        };
        option.Validators.Add(given =>
        {
            var text = given.GetValueOrDefault<string>() ?? "";
            if (!Orchestrator.Security.Scopes.TryParse(text, out _, out var problem)) given.AddError(problem);
        });
        return option;
    }

    /// <summary>What <see cref="ScopesOption"/> was given.</summary>
    public static IReadOnlySet<Orchestrator.Security.Scope> Read(ParseResult parsed, Option<string> option) =>
        Orchestrator.Security.Scopes.ParseStored(parsed.GetValue(option)!);

    private static async Task<ISecurityControl> OpenAsync(ControlPlace place, ParseResult parsed, CancellationToken stop) =>
        place.TryCoordinator(parsed) is { } coordinator
            ? new ServerSecurity(coordinator)
            : new StoreSecurity(await place.StoreAsync(parsed, stop));
}
