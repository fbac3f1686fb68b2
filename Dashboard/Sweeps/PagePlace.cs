namespace Orchestrator.Dashboard.Sweeps;

/// <summary>Which rows of a long table a page of it holds.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Total">Rows of all pages.</param>
/// <param name="Size">Rows of a full page.</param>
public readonly record struct PagePlace(int Number, int Total, int Size)
{
    /// <summary>Pages there are, at least one.</summary>
    public int Count => CountOf(Total, Size);

    /// <summary>The place of the first row, from 1.</summary>
    public int First => (Number - 1) * Size + 1;

    /// <summary>The place of the last row.</summary>
    public int Last => Math.Min(Total, Number * Size);

    /// <summary>The page that was asked for, or the nearest that there is.</summary>
    public static PagePlace Of(int asked, int total, int size) => new(Math.Clamp(asked, 1, CountOf(total, size)), total, size);

    /// <summary>The rows of the page.</summary>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> rows) => [.. rows.Skip(First - 1).Take(Size)];

    private static int CountOf(int total, int size) => Math.Max(1, (total + size - 1) / size);
}
