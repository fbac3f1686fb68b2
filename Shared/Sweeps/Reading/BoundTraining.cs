using System.Globalization;
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

    /// <summary>A setting as messages name it, with its value and, if it comes from there, the recipe: <c>'training.epochs' (10)</c>.</summary>
    /// <param name="path">The setting below <c>training</c>, such as <c>schedule.gamma</c>.</param>
    /// <param name="value">Its value.</param>
    public string Describe(string path, object? value)
    {
        var own = Recipe is null || Section.Has(path.Split('.')[0]);
        var text = value is double number ? NumberText.Of(number) : Convert.ToString(value, CultureInfo.InvariantCulture);
        return $"'training.{path}' ({text}{(own ? "" : $", from recipe '{Recipe}'")})";
    }
}
