using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;

namespace Orchestrator.Cli.Commands;

/// <summary>A command that asks a coordinator or a store for one thing and prints the answer.</summary>
internal static class ControlCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">Help with examples.</param>
    /// <param name="symbols">Arguments and options besides those of the place and <c>--json</c>.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="say">The answer for people.</param>
    public static Command Create<T>(
        string name, string description, IReadOnlyList<Symbol> symbols, Func<IControl, ParseResult, CancellationToken, Task<T>> ask, Action<T> say)
    {
        var place = new ControlPlace();
        var json = CommonOptions.Json();
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }

        command.Add(place.Server);
        command.Add(place.TokenFile);
        command.Add(place.Database);
        command.Add(place.Home);
        command.Add(json);
        command.SetAction(async (parsed, stop) =>
        {
            await using var control = await place.OpenAsync(parsed, stop);
            var answer = await ask(control, parsed, stop);
            if (parsed.GetValue(json)) JsonOutput.Write(answer);
            else say(answer);
            return ExitCode.Success;
        });
        return command;
    }
}
