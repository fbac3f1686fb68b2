using System.Text;

namespace Orchestrator.Results.Export;

/// <summary>Text as LaTeX prints it, in ASCII: pdflatex knows neither Greek letters nor most signs outside of mathematics.</summary>
internal static class LatexText
{
    public static string Of(string text)
    {
        var latex = new StringBuilder();
        foreach (var letter in text) latex.Append(Of(letter) is { } known ? known : letter.ToString());
        return latex.ToString();
    }

    private static string? Of(char letter) => letter switch
    {
        '\\' => @"\textbackslash{}",
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => $@"\{letter}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '<' => "$<$",
        '>' => "$>$",
        '±' => @"$\pm$",
        '×' => @"$\times$",
        '·' => @"$\cdot$",
        '−' => "$-$",
        '–' => "--",
        '†' => @"$\dagger$",
        'λ' => @"$\lambda$",
        'γ' => @"$\gamma$",
        '*' => "$*$",
        _ => null,
    };
}
