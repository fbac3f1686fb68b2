namespace Orchestrator.Testing.Metrics;

/// <summary>A family of an answer, with what its lines say.</summary>
public sealed class ExpositionFamily(string name)
{
    private static readonly string[] Types = ["counter", "gauge", "histogram", "summary", "untyped"];

    private readonly List<ExpositionSample> _samples = [];

    public string Name => name;

    public string? Help { get; private set; }

    public string? Type { get; private set; }

    public IReadOnlyList<ExpositionSample> Samples => _samples;

    /// <summary>Whether a sample of this name is this family's.</summary>
    public bool Owns(string sample) =>
        sample == name || (Type == "histogram" && (sample == $"{name}_bucket" || sample == $"{name}_sum" || sample == $"{name}_count"));

    /// <summary>Takes a line of help or type: each at most once, and before the first sample.</summary>
    public void Describe(string word, string text)
    {
        if (_samples.Count > 0) throw new FormatException($"{word} of {name} comes after its first sample.");
        if ((word == "HELP" ? Help : Type) is not null) throw new FormatException($"{word} of {name} is there twice.");
        if (word == "HELP") Help = text;
        else Type = Types.Contains(text) ? text : throw new FormatException($"'{text}' is no type: {name}.");
    }

    /// <summary>Takes a sample.</summary>
    public void Add(ExpositionSample sample) => _samples.Add(sample);

    /// <summary>Checks what can be seen only when all is there.</summary>
    public void Check()
    {
        if (_samples.Count == 0) throw new FormatException($"{name} has no samples.");
        if (_samples.GroupBy(sample => sample.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new FormatException($"{twice.Key} is there twice.");
        if (Type == "counter") CheckCounter();
        if (Type == "histogram") CheckHistogram();
    }

    private void CheckCounter()
    {
        if (!name.EndsWith("_total", StringComparison.Ordinal)) throw new FormatException($"The counter {name} does not end in _total.");
        if (_samples.Any(sample => !(sample.Value >= 0))) throw new FormatException($"The counter {name} has a value below 0.");
    }

    private void CheckHistogram()
    {
        foreach (var series in _samples.GroupBy(sample => Without(sample.Labels, "le")))
        {
            var buckets = series.Where(sample => sample.Name.EndsWith("_bucket", StringComparison.Ordinal)).ToList();
            var bounds = buckets.ConvertAll(bucket => ExpositionSample.Parse($"le {bucket.Labels["le"]}").Value);
            var count = series.Single(sample => sample.Name == $"{name}_count").Value;
            _ = series.Single(sample => sample.Name == $"{name}_sum");
            if (!bounds.SequenceEqual(bounds.Distinct().Order())) throw new FormatException($"The bounds of {name} do not grow.");
            if (!double.IsPositiveInfinity(bounds[^1])) throw new FormatException($"{name} has no bucket +Inf at its end.");
            if (!buckets.Select(bucket => bucket.Value).SequenceEqual(buckets.Select(bucket => bucket.Value).Order()))
                throw new FormatException($"The buckets of {name} shrink.");
            if (buckets[^1].Value != count) throw new FormatException($"The last bucket of {name} has not all values.");
        }
    }

    private static string Without(IReadOnlyDictionary<string, string> labels, string left) =>
        string.Join(",", labels.Where(label => label.Key != left).OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}"));
}
