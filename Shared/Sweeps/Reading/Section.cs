using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps.Reading;

/// <summary>A mapping of the format whose keys are known. Opening it reports duplicate and unknown keys; reading a key reports a wrong value.</summary>
internal sealed class Section
{
    private readonly Dictionary<string, SourceNode> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourcePosition> _keys = new(StringComparer.Ordinal);
    private readonly string _path;

    private Section(SourceMapping mapping, string path, ProblemList problems)
    {
        (_path, Problems, Position) = (path, problems, mapping.Position);
        foreach (var (key, value) in mapping.Entries)
        {
            if (_values.TryAdd(key.Text, value)) _keys[key.Text] = key.Position;
            else problems.Add(key.Position, $"The key '{key.Shortened}' is given twice; the first is on line {_keys[key.Text].Line}.");
        }
    }

    /// <summary>Where the mapping starts.</summary>
    public SourcePosition Position { get; }

    /// <summary>Where problems go.</summary>
    public ProblemList Problems { get; }

    /// <summary>The section of this node; null, with a problem, when it is no mapping.</summary>
    /// <param name="node">The node that should be a mapping.</param>
    /// <param name="path">What messages call it, such as <c>training.optimizer</c>; empty at the top.</param>
    /// <param name="keys">The keys allowed.</param>
    /// <param name="problems">Where problems go.</param>
    public static Section? Open(SourceNode node, string path, IReadOnlyList<string> keys, ProblemList problems)
    {
        if (node is not SourceMapping mapping)
        {
            problems.Add(node.Position, $"'{path}' must be a mapping, not {node.Describe()}. Keys: {string.Join(", ", keys)}.");
            return null;
        }

        var section = new Section(mapping, path, problems);
        foreach (var (key, at) in section._keys)
        {
            if (!keys.Contains(key)) problems.Add(at, UnknownKey(key, path, keys));
        }

        return section;
    }

    /// <summary>Whether the key is given.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>The key's value; null when it is not given.</summary>
    public SourceNode? Node(string key) => _values.GetValueOrDefault(key);

    /// <summary>Where the key's value is written, or the section when it is not given.</summary>
    public SourcePosition PositionOf(string key) => _values.TryGetValue(key, out var value) ? value.Position : Position;

    /// <summary>What messages call the key: <c>'training.epochs'</c>.</summary>
    public string Label(string key) => _path.Length == 0 ? $"'{key}'" : $"'{_path}.{key}'";

    public long? Integer(KeySpec key) => Node(key.Name) is { } node ? ScalarReader.Integer(node, Label(key.Name), key.Range, Problems) : null;

    public double? Number(KeySpec key) => Node(key.Name) is { } node ? ScalarReader.Number(node, Label(key.Name), key.Range, Problems) : null;

    public bool? Boolean(KeySpec key) => Node(key.Name) is { } node ? ScalarReader.Boolean(node, Label(key.Name), Problems) : null;

    public string? Name(KeySpec key) => Node(key.Name) is { } node ? ScalarReader.Name(node, Label(key.Name), key.Choices, Problems) : null;

    public string? Text(KeySpec key) => Node(key.Name) is { } node ? ScalarReader.Text(node, Label(key.Name), key.MaximumLength, Problems) : null;

    public TEnum? Enumeration<TEnum>(KeySpec key)
        where TEnum : struct, Enum =>
        Name(key) is { } name ? Enum.GetValues<TEnum>()[key.Choices.ToList().IndexOf(name)] : null;

    /// <summary>A list of whole numbers; null when it is not given or wrong.</summary>
    public IReadOnlyList<int>? Integers(KeySpec key)
    {
        if (Node(key.Name) is not { } node) return null;
        if (node is not SourceList { Items.Count: > 0 } list)
        {
            Problems.Add(node.Position, $"{Label(key.Name)} must be a list of whole numbers, not {node.Describe()}.");
            return null;
        }

        var values = list.Items.Select(item => ScalarReader.Integer(item, $"Each number of {Label(key.Name)}", key.Range, Problems)).ToList();
        return values.TrueForAll(value => value is not null) ? [.. values.Select(value => (int)value!.Value)] : null;
    }

    /// <summary>Reports a key that must be given and is not.</summary>
    /// <returns>Whether the key is given.</returns>
    public bool Require(string key, string why = "")
    {
        if (Has(key)) return true;
        Problems.Add(Position, $"{Label(key)} is missing.{(why.Length == 0 ? "" : " " + why)}");
        return false;
    }

    private static string UnknownKey(string key, string path, IReadOnlyList<string> keys)
    {
        if (key == "<<") return "Merge keys ('<<') cannot be used: write the keys out.";
        var shown = new SourceScalar(default, key, true).Shortened;
        var where = path.Length == 0 ? "a sweep" : $"'{path}'";
        return $"'{shown}' is not a key of {where}. {NearestName.Hint(key, keys, "Keys")}";
    }
}
