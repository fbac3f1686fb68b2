using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Orchestrator.Security;

/// <summary>Passwords of users: which are allowed, and how they are kept.</summary>
public static class Password
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 10;

    /// <summary>The most characters: hashing a longer text would only cost time.</summary>
    public const int Longest = 256;

    // PBKDF2 with HMAC-SHA512; OWASP's Password Storage Cheat Sheet (2025) asks for 210,000 rounds.
    private const int Rounds = 210_000;

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    private static readonly Lazy<string> NobodysHash = new(() => Hash("a password that no user has"));

    /// <summary>What is wrong with a new password, or null.</summary>
    public static string? Problem(string password, string userName) =>
        password.Length is < Shortest or > Longest ? $"A password has {Shortest} to {Longest} characters."
        : password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? "A password must not contain the user's name."
        : null;

    /// <summary>The hash that is stored: salt and number of rounds are part of it.</summary>
    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <summary>Whether the password is the hashed one. Takes as long for a user that does not exist (null), so that time tells nothing.</summary>
    public static bool Matches(string? hash, string password)
    {
        var isRight = password.Length <= Longest
            && Hasher.VerifyHashedPassword("", hash ?? NobodysHash.Value, password) != PasswordVerificationResult.Failed;
        return isRight && hash is not null;
    }
}
