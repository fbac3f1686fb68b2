using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Training settings with the places they come from, for checks that need both.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Section">The <c>training</c> section.</param>
/// <param name="Recipe">The recipe that gave what the section does not; null without one.</param>
internal sealed record BoundTraining(TrainingSettings Settings, Section Section, string? Recipe)
{
    /// <summary>Where a setting is decided: at its key, else at the first other key given, else at the recipe.</summary>
    public SourcePosition PositionOf(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Section.Has(key)) return Section.PositionOf(key);
        }

        return Section.PositionOf(TrainingKeys.Recipe);
    }

    /// <summary>Names the recipe if a setting comes from it: <c> (from recipe 'cifar-a')</c>.</summary>
    public string Origin(string key) => Recipe is null || Section.Has(key) ? "" : $" (from recipe '{Recipe}')";
}
