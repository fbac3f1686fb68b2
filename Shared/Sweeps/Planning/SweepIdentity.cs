using System.Security.Cryptography;
using System.Text;
using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Planning;

/// <summary>Names a sweep by its content: what it trains, compares and ranks by. Comments, layout, order of keys and description do not matter.</summary>
internal static class SweepIdentity
{
    private const int SlugLength = 40;
    private const int HashLength = 8;

    /// <summary>The slug of the name and the first 8 digits of the content's hash: <c>nam-versus-se-3f2a9c10</c>.</summary>
    public static string Of(SweepDefinition definition, IReadOnlyList<PlannedCell> cells)
    {
        var content = ConfigHash.Canonical(new
        {
            definition.Name,
            definition.Objective,
            definition.Seeds,
            Cells = cells.Select(cell => cell.Hash),
            Baselines = cells.Where(cell => cell.IsBaseline).Select(cell => cell.Index),
            Compared = cells.Select(cell => cell.BaselineCell ?? -1),
        });
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return $"{Slug(definition.Name)}-{hash[..HashLength]}";
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString();
        text = text[..Math.Min(text.Length, SlugLength)].Trim('-');
        return text.Length == 0 ? "sweep" : text;
    }
}
