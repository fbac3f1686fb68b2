using System.Globalization;

namespace Orchestrator.Results.Export;

/// <summary>
/// The best and the second best of numbers that are compared, as they are printed: of two cells that print the same number a reader cannot
/// see which is better, so both are marked.
/// </summary>
/// <param name="Best">The best; null where there is nothing to compare it with.</param>
/// <param name="Second">The next; null where all are equal.</param>
internal sealed record PaperPlaces(string? Best, string? Second)
{
    public static PaperPlaces Of(IReadOnlyList<string> printed, bool maximize)
    {
        var sign = maximize ? -1 : 1;
        var ordered = printed.Distinct().OrderBy(text => sign * double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return printed.Count < 2 ? new PaperPlaces(null, null) : new PaperPlaces(ordered[0], ordered.ElementAtOrDefault(1));
    }
}
