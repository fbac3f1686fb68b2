using System.Globalization;

namespace Orchestrator.Dashboard.Text;

/// <summary>Numbers as pages print them. The minus sign is a real one (U+2212), as wide as the plus.</summary>
public static class Numbers
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    /// <summary>A share in percent without the sign: 0.9124 → <c>91.24</c>.</summary>
    public static string Percent(double share, int decimals = 2) => Fixed(100 * share, decimals);

    /// <summary>
    /// A number with fixed decimals. Rounded as it is written with 15 digits, half away from zero, like the command line's tables:
    /// a difference of 1.025 that is stored as 1.0249999999999999 is 1.03 in both.
    /// </summary>
    public static string Fixed(double value, int decimals) => Signs(value.ToString("0." + new string('0', decimals), CultureInfo.InvariantCulture));

    /// <summary>A number in its shortest form.</summary>
    public static string Short(double value) => Signs(value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>A count, thousands kept apart by a thin space.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u2009');

    /// <summary>A count with its noun: <c>1 trial</c>, <c>12 trials</c>.</summary>
    public static string Said(long count, string noun) => count == 1 ? $"1 {noun}" : $"{Count(count)} {noun}s";

    /// <summary>A number of parameters or MACs: <c>270.1 K</c>, <c>11.17 M</c>, <c>1.30 G</c>.</summary>
    public static string Large(long count) => count switch
    {
        < 1_000 => Count(count),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e3:0.0} K"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e6:0.00} M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{count / 1e9:0.00} G"),
    };

    /// <summary>A small number with its order of magnitude: <c>3.1e−7</c>.</summary>
    public static string Scientific(double value) => Signs(value.ToString("0.0e+0", CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal));

    /// <summary>A size in bytes: <c>1.2 MB</c>.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.00} GB"),
    };

    /// <summary>A size of memory, which is sold in powers of two: <c>16 GiB</c>.</summary>
    public static string Gibibytes(long bytes) => $"{Short(Math.Round(bytes / (double)(1 << 30), 1))} GiB";

    /// <summary>A coordinate or length in an SVG drawing, in percent of its width.</summary>
    public static string Coordinate(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:0.###}%");

    private static string Signs(string text) => text.Replace('-', '\u2212');
}
