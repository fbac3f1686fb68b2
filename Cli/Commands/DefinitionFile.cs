using System.Text;
using Orchestrator.Catalog;
using Orchestrator.Sweeps;

namespace Orchestrator.Cli.Commands;

/// <summary>Reads and plans a sweep definition from disk.</summary>
internal static class DefinitionFile
{
    /// <summary>The plan, or every problem.</summary>
    /// <exception cref="CommandException">There is no such file, or it cannot be read.</exception>
    public static (SweepPlan? Plan, IReadOnlyList<SweepProblem> Problems) Plan(string path, CatalogRegistry catalog)
    {
        var planning = SweepPlanner.Plan(ReadBytes(path), path, catalog);
        return (planning.Plan, planning.Problems);
    }

    /// <summary>The plan.</summary>
    /// <exception cref="CommandException">The definition has problems; the message lists them all.</exception>
    public static SweepPlan PlanOrThrow(string path, CatalogRegistry catalog)
    {
        var (plan, problems) = Plan(path, catalog);
        return plan ?? throw new CommandException(ExitCode.BadInput, Describe(problems));
    }

    /// <summary>The problems, one a line, and their number.</summary>
    public static string Describe(IReadOnlyList<SweepProblem> problems) =>
        $"{string.Join('\n', problems)}\n{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}. Nothing was created.";

    /// <summary>The text of a definition for a coordinator to read.</summary>
    /// <exception cref="CommandException">There is no such file, it cannot be read, or it is too large for one.</exception>
    public static string ReadText(string path)
    {
        var bytes = ReadBytes(path);
        return bytes.Length <= SweepReader.MaximumBytes
            ? Encoding.UTF8.GetString(bytes)
            : throw new CommandException(ExitCode.BadInput, $"{path} is larger than {SweepReader.MaximumBytes >> 20} MiB, which no definition needs to be.");
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) throw new CommandException(ExitCode.NotFound, $"There is no file '{path}'.");
            // The reader refuses what is over its limit; more than that need not be read to say so.
            using var stream = file.OpenRead();
            var bytes = new byte[Math.Min(file.Length, SweepReader.MaximumBytes + 1L)];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.NotFound, $"The file '{path}' cannot be read: {problem.Message}");
        }
    }
}
