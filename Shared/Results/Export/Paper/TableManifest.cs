using System.Security.Cryptography;
using System.Text;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>Traces every number of a table to the trials it was computed from.</summary>
public sealed record TableManifest
{
    /// <summary>The format of this file.</summary>
    public int Format { get; } = 1;

    /// <summary>What the table says under it.</summary>
    public required string Caption { get; init; }

    /// <summary>The metric, as in a sweep's objective.</summary>
    public required string Metric { get; init; }

    /// <summary>The sweeps' ids with the SHA-256 of their definitions.</summary>
    public required IReadOnlyList<ManifestSweep> Sweeps { get; init; }

    /// <summary>The versions of Orchestrator that trained.</summary>
    public required IReadOnlyList<string> CodeVersions { get; init; }

    /// <summary>SHA-256 over the canonical JSON of <see cref="Cells"/>; the table says the same at its top.</summary>
    public required string ResultsSha256 { get; init; }

    /// <summary>SHA-256 of the table's file; null before it is written.</summary>
    public string? FileSha256 { get; init; }

    /// <summary>Every number of the table.</summary>
    public required IReadOnlyList<ManifestCell> Cells { get; init; }

    /// <summary>Makes the manifest of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sweeps">The sweeps it is from.</param>
    public static TableManifest Of(PaperTable table, IReadOnlyList<SweepResults> sweeps)
    {
        var trials = sweeps.SelectMany(sweep => sweep.Trials).Where(trial => trial.Result is not null).DistinctBy(trial => trial.Trial)
            .ToDictionary(trial => trial.Trial);
        var hashes = table.Board.Rows.ToDictionary(row => row.Cell.Index, row => row.Cell.Hash);
        List<ManifestCell> cells = [.. table.Cells.Select(cell => ManifestCell.Of(cell, table.Board.Objective.Metric, trials, hashes))];
        return new TableManifest
        {
            Caption = table.Caption,
            Metric = table.Board.Objective.Metric,
            Sweeps = [.. sweeps.Select(each => new ManifestSweep(each.Sweep.Summary.SweepId, Sha256(each.Sweep.DefinitionText)))],
            CodeVersions = [.. trials.Values.Select(trial => trial.Result!.Record.CodeVersion).Distinct().Order(StringComparer.Ordinal)],
            ResultsSha256 = Sha256(ConfigHash.Canonical(cells)),
            Cells = cells,
        };
    }

    /// <summary>The SHA-256 of a text in UTF-8, 64 hexadecimal digits.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
