using System.Globalization;
using System.Text;
using Orchestrator.Sweeps;

namespace Orchestrator.Results.Export;

/// <summary>
/// Names LaTeX macros after cells. A macro's name has letters only, so digits and signs are spelt: <c>se · resnet20 · λ 1e-4</c> is
/// <c>...SeResnetTwoZeroOneEMinusFour</c>.
/// </summary>
internal static class MacroNames
{
    private static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>A name for each cell by its index; those that would be equal get a letter behind.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="prefix">What all names begin with, so that tables of one paper do not define the same name twice.</param>
    public static IReadOnlyDictionary<int, string> Of(IReadOnlyList<PlannedCell> cells, string prefix)
    {
        var names = new Dictionary<int, string>();
        var start = Spelt(prefix);
        foreach (var same in cells.GroupBy(cell => start + string.Concat(cell.Factors.Select(factor => Spelt(factor.Value)))))
        {
            foreach (var (index, cell) in same.Index()) names.Add(cell.Index, index == 0 ? same.Key : same.Key + "Alt" + Letters(index));
        }

        return names;
    }

    private static string Spelt(string level)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var (at, letter) in level.Index())
        {
            var isNumber = at + 1 < level.Length && char.IsAsciiDigit(level[at + 1]);
            if (char.IsAsciiDigit(letter)) name.Append(Digits[letter - '0']);
            else if (char.IsAsciiLetter(letter)) name.Append(startsWord ? char.ToUpper(letter, CultureInfo.InvariantCulture) : letter);
            else if (letter == '.' && isNumber) name.Append("Dot");
            else if (letter == '-' && isNumber && at > 0 && level[at - 1] is 'e' or 'E') name.Append("Minus");
            startsWord = !char.IsAsciiLetter(letter);
        }

        return name.ToString();
    }

    private static string Letters(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('A' + digit - '0')));
}
