namespace TorchSharp.Modules;

/// <summary>Modules under names.</summary>
public class ModuleDict<T> : torch.nn.Module
    where T : torch.nn.Module
{
    public ModuleDict()
        : base(nameof(ModuleDict<>))
    {
    }

    public int Count => _internal_submodules.Count;

    public T this[string key]
    {
        get => (T)_internal_submodules[key];
        set => _internal_submodules[key] = value;
    }

    public void Add(string key, T value) => register_module(key, value);

    public bool Remove(string key) => _internal_submodules.Remove(key);

    public bool ContainsKey(string key) => _internal_submodules.ContainsKey(key);

    public IEnumerable<string> keys() => _internal_submodules.Keys;

    public IEnumerable<T> values() => _internal_submodules.Values.Cast<T>();

    public IEnumerator<(string, T)> items() => _internal_submodules.Select(pair => (pair.Item1, (T)pair.Item2)).GetEnumerator();

    // The items are registered as they are added.
    protected override void RegisterComponents()
    {
    }
}
