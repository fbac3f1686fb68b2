using System.Globalization;
using System.Numerics;

namespace Orchestrator.Sweeps;

/// <summary>Numbers as our messages and tables print them, the same in every culture.</summary>
internal static class NumberText
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = " ", NumberDecimalDigits = 0 };

    /// <summary>The shortest form that reads back the same: <c>100000</c>, <c>0.0001</c>, <c>1e-5</c>.</summary>
    public static string Of(double value)
    {
        if (Math.Abs(value) < 1e16 && Math.Floor(value) == value) return ((long)value).ToString(CultureInfo.InvariantCulture);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0) return text;
        return $"{text[..exponent]}e{int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)}";
    }

    /// <summary>With spaces between groups of three digits: <c>14 400</c>.</summary>
    public static string Thousands(BigInteger value) => value.ToString("N", Grouped);

    /// <summary>A count and its noun: <c>1 cell</c>, <c>3 cells</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Thousands(count)} {noun}s";
}
