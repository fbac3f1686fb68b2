using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;

namespace Orchestrator.Sweeps.Planning;

/// <summary>Says why a rule matches nothing: which of its levels the grid does not have.</summary>
internal static class RuleMismatch
{
    /// <summary>One sentence for the first factor that no level of the grid fits; empty when each fits and only their combination does not.</summary>
    public static string Explain(CellPattern rule, GridAxes grid) =>
        Choices(DefinitionKeys.Module, rule.Modules, grid.Modules)
        ?? Choices(DefinitionKeys.Backbone, rule.Backbones, grid.Backbones)
        ?? Choices(DefinitionKeys.Dataset, rule.Datasets, grid.Datasets)
        ?? Values(DefinitionKeys.Placement, rule.Placements, grid.Placements)
        ?? Values(DefinitionKeys.Penalty, rule.Penalties, grid.Penalties)
        ?? "";

    private static string? Choices(string axis, IReadOnlyList<ChoicePattern> wanted, IReadOnlyList<Level<Choice>> levels) =>
        wanted.Count == 0 || levels.Any(level => wanted.Any(pattern => pattern.Matches(level.Value)))
            ? null
            : NotThere(axis, $"'{wanted[0].Name}'{(wanted[0].Options.Count > 0 ? " with these options" : "")}", levels);

    private static string? Values<T>(string axis, IReadOnlyList<T> wanted, IReadOnlyList<Level<T>> levels)
        where T : notnull =>
        wanted.Count == 0 || levels.Any(level => wanted.Contains(level.Value)) ? null : NotThere(axis, LevelText.Of(wanted[0]), levels);

    private static string NotThere<T>(string axis, string level, IReadOnlyList<Level<T>> levels)
        where T : notnull => levels.Count == 0
            ? $"The grid has no axis '{axis}'."
            : $"Axis '{axis}' has no level {level}; it has {string.Join("; ", levels.Select(on => LevelText.Of(on.Value)))}.";
}
