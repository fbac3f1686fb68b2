using System.Diagnostics;
using Orchestrator.Results.Export;

namespace Orchestrator.Shared.Tests.Results.Export;

public sealed class LatexTableTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("latex-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Write_DefinesAMacroForEachCellAndUsesItInTheTable()
    {
        var latex = Latex(null, null);

        Assert.Contains(@"\newcommand{\DemoSeResnetTwoZeroCifarOneZeroPre}{92.11\,$\pm$\,0.10}", latex, StringComparison.Ordinal);
        Assert.Contains(@"\newcommand{\DemoSeResnetTwoZeroCifarOneZeroZeroPreDelta}{$-$0.77}", latex, StringComparison.Ordinal);
        Assert.Contains(
            @"se & pre & \textbf{\DemoSeResnetTwoZeroCifarOneZeroPre{}}$^{*}$ & \underline{\DemoSeResnetTwoZeroCifarOneZeroZeroPre{}} & 42",
            latex, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithTwoColumnFactors_SpansTheOuterOne() => Assert.Contains(
        "\\toprule\n & \\multicolumn{1}{c}{none} & \\multicolumn{2}{c}{se} & & \\\\\n\\cmidrule(lr){2-2}\\cmidrule(lr){3-4}\n"
        + "dataset & -- & pre & post & Params & MACs \\\\\n",
        Latex(["dataset"], ["module", "placement"]), StringComparison.Ordinal);

    // The compiler that authors use: pdflatex with booktabs, which stops at the first error.
    [Fact]
    public async Task Write_CompilesAsTwoTablesOfOnePaper()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "first.tex"), Latex(null, null));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "second.tex"), Latex(["dataset"], ["module", "placement"], "Turned"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "paper.tex"),
            """
            \documentclass{article}
            \usepackage{booktabs}
            \begin{document}
            \input{first}
            \input{second}
            SE gains \DemoSeResnetTwoZeroCifarOneZeroPreDelta{} points, p = \DemoSeResnetTwoZeroCifarOneZeroPreP.
            \end{document}
            """);
        var start = new ProcessStartInfo("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "paper.tex"])
        {
            WorkingDirectory = _folder.FullName, RedirectStandardOutput = true,
        };

        using var compiler = Process.Start(start)!;
        var output = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();

        Assert.True(compiler.ExitCode == 0, output);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "paper.pdf")));
    }

    private static string Latex(string[]? rows, string[]? columns, string? prefix = null)
    {
        var table = PaperTableTests.Lay(rows, columns, prefix);
        return LatexTable.Write(table, TableManifest.Of(table, [PaperTableTests.Sweep]));
    }
}
