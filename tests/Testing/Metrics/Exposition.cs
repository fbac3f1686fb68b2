using System.Globalization;

namespace Orchestrator.Testing.Metrics;

/// <summary>An answer of <c>/metrics</c>, read by every rule of the text format 0.0.4; what breaks one is an exception.</summary>
public sealed class Exposition
{
    private Exposition(IReadOnlyDictionary<string, ExpositionFamily> families) => Families = families;

    /// <summary>Families by name.</summary>
    public IReadOnlyDictionary<string, ExpositionFamily> Families { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">A rule is broken; the message has the line.</exception>
    public static Exposition Parse(string text)
    {
        if (text.Length > 0 && !text.EndsWith('\n')) throw new FormatException("The last line does not end.");
        var families = new Dictionary<string, ExpositionFamily>(StringComparer.Ordinal);
        ExpositionFamily? current = null;
        foreach (var line in text.Split('\n').SkipLast(1))
        {
            if (line.StartsWith("# HELP ", StringComparison.Ordinal) || line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                var words = line.Split(' ', 4);
                if (current?.Name != words[2]) current = Begin(families, words[2]);
                current.Describe(words[1], words.Length > 3 ? words[3] : "");
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var sample = ExpositionSample.Parse(line);
                if (current is null || !current.Owns(sample.Name)) current = Begin(families, sample.Name);
                current.Add(sample);
            }
        }

        foreach (var family in families.Values) family.Check();
        return new Exposition(families);
    }

    /// <summary>The value of the sample with this name and these labels.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public double Value(string name, params (string Name, string Value)[] labels) =>
        Find(name, labels) ?? throw new KeyNotFoundException(string.Create(
            CultureInfo.InvariantCulture, $"There is no {name} with {string.Join(", ", labels.Select(label => $"{label.Name}={label.Value}"))}."));

    /// <summary>The same; null when there is none.</summary>
    public double? Find(string name, params (string Name, string Value)[] labels) => Families.Values.SelectMany(family => family.Samples)
        .FirstOrDefault(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Name) == label.Value))?.Value;

    private static ExpositionFamily Begin(Dictionary<string, ExpositionFamily> families, string name)
    {
        var family = new ExpositionFamily(name);
        if (!families.TryAdd(name, family)) throw new FormatException($"The lines of {name} are not together.");
        return family;
    }
}
