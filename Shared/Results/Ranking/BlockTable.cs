namespace Orchestrator.Results.Ranking;

/// <summary>The mean of every treatment on every block, where there is one.</summary>
internal sealed record BlockTable(
    IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Treatments,
    IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Blocks,
    IReadOnlyDictionary<(int Treatment, int Block), double> Means)
{
    public static BlockTable Of(ResultSet set)
    {
        var treatments = new Places();
        var blocks = new Places();
        var means = new Dictionary<(int, int), double>();
        foreach (var cell in set.Cells)
        {
            var values = set.ValuesOf(cell.Index);
            var place = (
                treatments.Of(cell.Among(name => !CellFactors.Blocks.Contains(name))), blocks.Of(cell.Among(CellFactors.Blocks.Contains)));
            if (values.Count > 0) means[place] = MetricReader.Ranked(values.Values.Average());
        }

        return new BlockTable(treatments.All, blocks.All, means);
    }

    /// <summary>Numbers factor combinations in the order in which they come.</summary>
    private sealed class Places
    {
        private readonly Dictionary<string, int> _places = [];

        public List<IReadOnlyList<KeyValuePair<string, string>>> All { get; } = [];

        public int Of(IReadOnlyList<KeyValuePair<string, string>> factors)
        {
            if (!_places.TryGetValue(CellFactors.KeyOf(factors), out var place))
            {
                _places.Add(CellFactors.KeyOf(factors), place = All.Count);
                All.Add(factors);
            }

            return place;
        }
    }
}
