using System.Text.Json;
using Orchestrator.Worker.Checkpoints;

namespace Orchestrator.Golden.Tests;

/// <summary>A folder of golden files with its index.</summary>
public sealed class GoldenSuite
{
    private static readonly JsonSerializerOptions IndexFormat = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly string Beside = Path.Combine(AppContext.BaseDirectory, "golden");

    private readonly string _folder;

    private GoldenSuite(string folder)
    {
        _folder = folder;
        Cases = JsonSerializer.Deserialize<GoldenIndex>(File.ReadAllText(Path.Combine(folder, "index.json")), IndexFormat)!.Cases
            .ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>Modules, blocks and plain backbones: the repository's files, or those of the folder that <c>ORCHESTRATOR_GOLDEN</c> names.</summary>
    public static GoldenSuite Parts { get; } =
        new(Environment.GetEnvironmentVariable("ORCHESTRATOR_GOLDEN") is { Length: > 0 } named ? named : Beside);

    /// <summary>Whole networks with a module at its authors' place.</summary>
    public static GoldenSuite Networks { get; } = new(Path.Combine(Beside, "networks"));

    /// <summary>Every case of the index, by id.</summary>
    public IReadOnlyDictionary<string, GoldenCase> Cases { get; }

    /// <summary>The ids of a kind's cases, as rows of a theory.</summary>
    public IEnumerable<TheoryDataRow<string>> Ids(string kind) =>
        Cases.Values.Where(entry => entry.Kind == kind).Select(entry => new TheoryDataRow<string>(entry.Id));

    /// <summary>The tensors of a case's file; the caller disposes them.</summary>
    public SafetensorsContent Read(GoldenCase entry) => SafetensorsFile.Read(Path.Combine(_folder, entry.File));

    /// <summary>The layout of a backbone's state dictionary, in order.</summary>
    public GoldenKey[] Keys(GoldenCase entry) =>
        JsonSerializer.Deserialize<GoldenKey[]>(File.ReadAllText(Path.Combine(_folder, entry.Keys!)), IndexFormat)!;

    private sealed record GoldenIndex(GoldenCase[] Cases);
}
