using System.Text.Json;
using Orchestrator.Worker.Checkpoints;

namespace Orchestrator.Golden.Tests;

/// <summary>The golden files: those of the repository, or of the folder that <c>ORCHESTRATOR_GOLDEN</c> names.</summary>
public static class GoldenSuite
{
    private static readonly JsonSerializerOptions IndexFormat = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Where the files lie.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("ORCHESTRATOR_GOLDEN") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "golden");

    /// <summary>Every case of the index, by id.</summary>
    public static IReadOnlyDictionary<string, GoldenCase> Cases { get; } = JsonSerializer
        .Deserialize<GoldenIndex>(File.ReadAllText(Path.Combine(Folder, "index.json")), IndexFormat)!.Cases
        .ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>The ids of a kind's cases, as rows of a theory.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids(string kind) =>
        Cases.Values.Where(entry => entry.Kind == kind).Select(entry => new TheoryDataRow<string>(entry.Id));

    /// <summary>The tensors of a case's file; the caller disposes them.</summary>
    public static SafetensorsContent Read(GoldenCase entry) => SafetensorsFile.Read(Path.Combine(Folder, entry.File));

    /// <summary>The layout of a backbone's state dictionary, in order.</summary>
    public static GoldenKey[] Keys(GoldenCase entry) =>
        JsonSerializer.Deserialize<GoldenKey[]>(File.ReadAllText(Path.Combine(Folder, entry.Keys!)), IndexFormat)!;

    private sealed record GoldenIndex(GoldenCase[] Cases);
}
