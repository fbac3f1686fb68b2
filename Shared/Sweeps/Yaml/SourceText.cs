using System.Text;

namespace Orchestrator.Sweeps.Yaml;

/// <summary>Turns the bytes of a sweep file into text, or says why it is none.</summary>
internal static class SourceText
{
    private static readonly SourcePosition Start = new(1, 1);

    /// <summary>The text without its byte order mark; null after a problem.</summary>
    public static string? Decode(ReadOnlySpan<byte> utf8, ProblemList problems)
    {
        if (utf8.Length > SweepReader.MaximumBytes)
        {
            problems.Add(Start,
                $"The file has {NumberText.Thousands(utf8.Length)} bytes; at most {NumberText.Thousands(SweepReader.MaximumBytes)} (1 MiB) are read.");
            return null;
        }

        if (utf8 is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(Start, "The file is UTF-16; save it as UTF-8.");
            return null;
        }

        if (utf8 is [0xEF, 0xBB, 0xBF, ..]) utf8 = utf8[3..];
        return IsText(utf8, problems) ? Encoding.UTF8.GetString(utf8) : null;
    }

    private static bool IsText(ReadOnlySpan<byte> utf8, ProblemList problems)
    {
        var (line, column) = (1, 1);
        while (!utf8.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(utf8, out var rune, out var length);
            if (status != System.Buffers.OperationStatus.Done)
            {
                problems.Add(new SourcePosition(line, column), $"The byte 0x{utf8[0]:X2} is not UTF-8 here; save the file as UTF-8.");
                return false;
            }

            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r' or 0x85))
            {
                problems.Add(new SourcePosition(line, column),
                    $"The control character U+{rune.Value:X4} may not be in a sweep file; remove it.");
                return false;
            }

            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            utf8 = utf8[length..];
        }

        return true;
    }
}
