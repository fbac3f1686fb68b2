using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Coordinator.Notifications.Test;

namespace Orchestrator.Cli.Commands.Notify;

/// <summary><c>orchestrator notify test</c>: whether messages arrive. The coordinator sends it: its settings and its network are the ones that count.</summary>
internal static class NotifyTestCommand
{
    public static Command Create()
    {
        var place = new ControlPlace();
        var json = CommonOptions.Json();
        var command = new Command(
            "test",
            """
            Has the coordinator send a test message over every channel that it has, and says what happened. Exit code 1 when one failed.

            Examples:
              orchestrator notify test
              orchestrator notify test --server http://lab:5081
            """)
        {
            place.Server, place.TokenFile, place.Database, place.Home, json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var coordinator = place.Coordinator(parsed);
            var answers = await coordinator.PostAsync<IReadOnlyList<TestAnswer>>("notifications/test", null, stop);
            if (parsed.GetValue(json)) JsonOutput.Write(answers);
            else foreach (var answer in answers) Console.WriteLine(Say(answer));
            return answers.All(answer => answer.Problem is null) ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static string Say(TestAnswer answer) => answer.Problem is { } problem
        ? $"{answer.Channel}: failed. {problem}"
        : $"{answer.Channel}: {answer.Target} took the test message.";
}
