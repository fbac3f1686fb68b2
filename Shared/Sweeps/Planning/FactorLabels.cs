using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;

namespace Orchestrator.Sweeps.Planning;

/// <summary>Names cells by their factors, as tables print them. An option is shown when it differs from its default or varies within the sweep.</summary>
internal sealed class FactorLabels
{
    // By reference: cells share the choices of their levels, and comparing options for every cell is slow.
    private readonly Dictionary<Choice, string> _modules;
    private readonly Dictionary<Choice, string> _backbones;
    private readonly Dictionary<Choice, string> _datasets;
    private readonly bool _showsPenalty;

    public FactorLabels(IReadOnlyList<Cell> cells, CatalogRegistry catalog)
    {
        _modules = Labels(cells.Select(cell => cell.Module), name => catalog.Modules[name]);
        _backbones = Labels(cells.Select(cell => cell.Backbone), name => catalog.Backbones[name]);
        _datasets = Labels(cells.Select(cell => cell.Dataset), name => catalog.Datasets[name]);
        // λ = 0 everywhere is a sweep without a penalty; a column of zeros would only raise questions.
        _showsPenalty = cells.Any(cell => cell.Penalty is > 0);
    }

    /// <summary>The factors in the order of print; a factor that does not apply is absent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Of(Cell cell)
    {
        var factors = new List<KeyValuePair<string, string>>(5)
        {
            new(DefinitionKeys.Module, _modules[cell.Module]),
            new(DefinitionKeys.Backbone, _backbones[cell.Backbone]),
            new(DefinitionKeys.Dataset, _datasets[cell.Dataset]),
        };
        if (cell.Placement is { } placement) factors.Add(new(DefinitionKeys.Placement, placement));
        if (_showsPenalty && cell.Penalty is { } penalty) factors.Add(new(DefinitionKeys.Penalty, NumberText.Of(penalty)));
        return factors;
    }

    private static Dictionary<Choice, string> Labels(IEnumerable<Choice> choices, Func<string, CatalogEntry> entryOf) =>
        choices.Distinct(ReferenceEqualityComparer.Instance)
            .Cast<Choice>()
            .GroupBy(choice => choice.Name)
            .SelectMany(same => Labels([.. same], entryOf(same.Key)))
            .ToDictionary(ReferenceEqualityComparer.Instance);

    private static IEnumerable<KeyValuePair<Choice, string>> Labels(IReadOnlyList<Choice> sameName, CatalogEntry entry)
    {
        var shown = entry.Options.Where(option => sameName.Any(choice => choice[option.Name] != option.Default)).ToList();
        foreach (var choice in sameName)
        {
            // With one choice of this name, defaults are not worth a word; with several, the option that varies is shown on each.
            var options = shown.Select(option => $"{option.Name} {choice[option.Name]}");
            yield return KeyValuePair.Create(choice, shown.Count == 0 ? choice.Name : $"{choice.Name} ({string.Join(", ", options)})");
        }
    }
}
