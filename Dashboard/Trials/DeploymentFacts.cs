using Orchestrator.Dashboard.Text;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Trials;

/// <summary>The facts of a trial's deploy form as names and values.</summary>
public static class DeploymentFacts
{
    /// <summary>What folding the network came to, and how fast the folded network is.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(DeployReport deploy, IReadOnlyList<LatencyReport> latency)
    {
        var facts = new List<KeyValuePair<string, string>>
        {
            new("Parts folded", deploy.FoldedParts == 0 ? "none" : Numbers.Count(deploy.FoldedParts)),
            new("Parameters", Numbers.Count(deploy.Form.Parameters)),
            new("MACs of one image", Numbers.Count(deploy.Form.Macs)),
        };
        if (deploy.WhyNot is { } reason) facts.Add(new("Not folded", reason));
        if (deploy.LargestDifference is { } difference)
        {
            var verdict = deploy.Agrees == true ? "agrees with the training form" : "differs from the training form";
            facts.Add(new(
                "On the test set",
                $"{verdict}: logits by at most {Numbers.Scientific(difference)} of {Numbers.Short(deploy.LargestLogit ?? 0)}, "
                + $"top-1 {Numbers.Percent(deploy.TestTop1 ?? 0)} %"));
        }

        facts.AddRange(latency.Select(report => new KeyValuePair<string, string>($"Batch of {report.Batch}", Speed(report))));
        return facts;
    }

    private static string Speed(LatencyReport report)
    {
        var shared = report.WasShared switch
        {
            true => "; the device was shared",
            false => "",
            null => "; whether the device was shared is not known",
        };
        return $"median {Numbers.Fixed(report.MedianMilliseconds, 2)} ms, 95 % within {Numbers.Fixed(report.P95Milliseconds, 2)} ms, "
            + $"{Numbers.Fixed(report.ImagesPerSecond, 0)} images/s; {Numbers.Count(report.MeasuredBatches)} batches, "
            + $"{report.Threads} thread{(report.Threads == 1 ? "" : "s")}{shared}";
    }
}
