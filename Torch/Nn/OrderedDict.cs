using System.Collections;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which its keys came; state dictionaries and parameter lists depend on it.</summary>
internal sealed class OrderedDict<TKey, TValue> : IEnumerable<(TKey, TValue)>
    where TKey : notnull
{
    private readonly List<(TKey Key, TValue Value)> entries = [];
    private readonly Dictionary<TKey, int> positions = [];

    public int Count => entries.Count;

    public IEnumerable<TKey> Keys => entries.Select(entry => entry.Key);

    public IEnumerable<TValue> Values => entries.Select(entry => entry.Value);

    public TValue this[TKey key]
    {
        get => entries[positions[key]].Value;
        set
        {
            if (positions.TryGetValue(key, out var position)) entries[position] = (key, value);
            else Add(key, value);
        }
    }

    public void Add(TKey key, TValue value)
    {
        positions.Add(key, entries.Count);
        entries.Add((key, value));
    }

    public bool TryAdd(TKey key, TValue value)
    {
        if (positions.ContainsKey(key)) return false;
        Add(key, value);
        return true;
    }

    public bool ContainsKey(TKey key) => positions.ContainsKey(key);

    public bool TryGetValue(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        var found = positions.TryGetValue(key, out var position);
        value = found ? entries[position].Value : default;
        return found;
    }

    public bool Remove(TKey key)
    {
        if (!positions.Remove(key, out var position)) return false;
        entries.RemoveAt(position);
        for (var i = position; i < entries.Count; i++) positions[entries[i].Key] = i;
        return true;
    }

    public void Clear()
    {
        entries.Clear();
        positions.Clear();
    }

    public IEnumerator<(TKey, TValue)> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
