using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;
using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps;

/// <summary>Reads sweep files. What a file may say is in docs/sweep-format.md.</summary>
public static class SweepReader
{
    /// <summary>The largest file read, in bytes: 1 MiB. A sweep of 100,000 trials needs a few lines; more is a mistake.</summary>
    public const int MaximumBytes = 1 << 20;

    /// <summary>Reads a file's bytes, and finds everything that is wrong with it that can be seen without expanding the grid.</summary>
    /// <param name="utf8">The file. At most <see cref="MaximumBytes"/> of UTF-8, with or without a byte order mark.</param>
    /// <param name="fileName">The file as the user named it, for the problems.</param>
    /// <param name="catalog">The names that the file can use.</param>
    public static SweepReading Read(ReadOnlySpan<byte> utf8, string fileName, CatalogRegistry catalog)
    {
        var problems = new ProblemList(fileName);
        var definition = SourceText.Decode(utf8, problems) is { } text && SourceParser.Parse(text, problems) is { } root
            ? new DefinitionBinder(catalog, problems).Bind(root, fileName, text)
            : null;
        return new SweepReading(definition, problems.InFileOrder());
    }
}
