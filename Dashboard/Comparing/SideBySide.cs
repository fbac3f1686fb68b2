namespace Orchestrator.Dashboard.Comparing;

/// <summary>What is compared.</summary>
/// <param name="Items">The trials and cells that there are.</param>
/// <param name="Missing">Those that there are not.</param>
public sealed record SideBySide(IReadOnlyList<ComparedItem> Items, IReadOnlyList<CompareKey> Missing)
{
    /// <summary>Changes whenever the curves may have.</summary>
    public string Version
    {
        get
        {
            var version = new HashCode();
            foreach (var trial in Items.SelectMany(item => item.Trials)) version.Add((trial.Trial, trial.Attempt, trial.Progress.Epoch, trial.State));
            return version.ToHashCode().ToString("x8", null);
        }
    }
}
