using System.Buffers;

namespace Orchestrator.Security;

/// <summary>What users may be called: lower-case letters, digits and <c>. _ - @</c>, so that two names that look the same are the same.</summary>
public static class UserName
{
    /// <summary>The longest name, in characters.</summary>
    public const int Longest = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-@");

    /// <summary>A name as it is stored: without spaces around it, in lower case.</summary>
    public static string Normalize(string text) => text.Trim().ToLowerInvariant();

    /// <summary>What is wrong with a name that is stored, or null.</summary>
    public static string? Problem(string name) =>
        name.Length is 0 or > Longest || name.AsSpan().ContainsAnyExcept(Allowed) || !char.IsAsciiLetterOrDigit(name[0])
            ? $"A user's name has 1 to {Longest} letters, digits and . _ - @, and begins with a letter or a digit."
            : null;
}
