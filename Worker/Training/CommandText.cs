using System.Text.RegularExpressions;

namespace Orchestrator.Worker.Training;

/// <summary>The command line that started a process, as a result's record keeps it: without the secrets that may stand in it.</summary>
internal static partial class CommandText
{
    private const string Hidden = "***";

    /// <summary>The program without its folder, and its arguments as a shell would take them.</summary>
    public static string OfThisProcess() => Of(Environment.GetCommandLineArgs());

    /// <summary>The same for given words, the first of which is the program.</summary>
    public static string Of(IReadOnlyList<string> words) =>
        string.Join(' ', words.Skip(1).Prepend(Path.GetFileNameWithoutExtension(words[0])).Select(word => Quoted(Masked(word))));

    private static string Quoted(string word) => word.Any(char.IsWhiteSpace) ? $"'{word}'" : word;

    private static string Masked(string word) => PasswordInPairs().Replace(PasswordInAddress().Replace(word, Hidden), Hidden);

    // amqp://user:PASSWORD@host
    [GeneratedRegex("(?<=://[^/@:]*:).*(?=@)")]
    private static partial Regex PasswordInAddress();

    // Host=db;Password=PASSWORD;...
    [GeneratedRegex("(?<=(^|;)\\s*(password|pwd)\\s*=)[^;]*", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordInPairs();
}
