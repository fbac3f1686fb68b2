using System.Globalization;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Comparing;

/// <summary>A trial, or a cell of a sweep, that is compared.</summary>
/// <param name="Trial">The trial; null for a cell.</param>
/// <param name="SweepId">The cell's sweep; null for a trial.</param>
/// <param name="Cell">The cell's index.</param>
public sealed record CompareKey(TrialId? Trial, string? SweepId, int Cell)
{
    private const char Separator = '~';

    /// <summary>As a part of a query: <c>trial=ID</c> or <c>cell=SWEEP~INDEX</c>.</summary>
    public string Query => Trial is { } trial ? $"trial={trial}" : $"cell={Uri.EscapeDataString(SweepId!)}{Separator}{Cell}";

    /// <summary>The key of a trial.</summary>
    public static CompareKey OfTrial(TrialId trial) => new(trial, null, 0);

    /// <summary>The key of a cell.</summary>
    public static CompareKey OfCell(string sweepId, int cell) => new(null, sweepId, cell);

    /// <summary>Reads the values of a query, at most <see cref="CompareView.Most"/>; what is neither a trial nor a cell is left out.</summary>
    public static IReadOnlyList<CompareKey> Read(IEnumerable<string>? cells, IEnumerable<string>? trials) =>
        [.. (cells ?? []).Select(ReadCell).Concat((trials ?? []).Select(ReadTrial)).OfType<CompareKey>().Distinct().Take(CompareView.Most)];

    private static CompareKey? ReadTrial(string text) => TrialAddress.TryRead(text.Trim(), out var trial) ? OfTrial(trial) : null;

    private static CompareKey? ReadCell(string text)
    {
        var at = text.LastIndexOf(Separator);
        return at > 0 && int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var cell) ? OfCell(text[..at], cell) : null;
    }
}
