using Orchestrator.Trials;

namespace Orchestrator.Dashboard;

/// <summary>Reads trial ids from URLs, which anyone may have mistyped.</summary>
internal static class TrialAddress
{
    /// <summary>Reads 16 hexadecimal digits; false for anything else.</summary>
    public static bool TryRead(string? text, out TrialId trial)
    {
        var isId = text is { Length: 16 } && text.All(char.IsAsciiHexDigit);
        trial = isId ? TrialId.Parse(text) : default;
        return isId;
    }
}
