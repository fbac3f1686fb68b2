using Orchestrator.Results.Export;

namespace Orchestrator.Cli.Output;

/// <summary>Prints what was found in a data set: damaged files first, one a line.</summary>
internal static class CheckReport
{
    public static void Write(CheckFinding finding)
    {
        foreach (var image in finding.Unreadable) Console.WriteLine($"{Path.Combine(finding.Folder, image.Name)} {image.Reason}");
        Console.WriteLine(finding.Problem is { } problem
            ? $"{finding.Name}: {problem}"
            : $"{finding.Name}: {Figures.Count(finding.TrainImages)} training and {Figures.Count(finding.TestImages)} test images are intact, "
                + $"{(finding.Unreadable.Count == 0 ? "none" : Figures.Count(finding.Unreadable.Count))} damaged; SHA-256 {finding.Checksum}");
    }
}
