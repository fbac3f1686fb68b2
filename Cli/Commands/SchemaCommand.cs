using System.CommandLine;
using Orchestrator.Sweeps;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator schema</c>: the JSON Schema of sweep definitions.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command(
            "schema",
            """
            Prints the JSON Schema (draft-07) of sweep definitions, for editors. The same text is in docs/sweep.schema.json.

            Example:
              orchestrator schema > sweep.schema.json
            """);
        command.SetAction(_ =>
        {
            Console.Write(SweepSchema.Generate(Catalogs.Default));
            return ExitCode.Success;
        });
        return command;
    }
}
