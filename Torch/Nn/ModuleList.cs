using System.Collections;
using System.Globalization;

namespace TorchSharp.Modules;

/// <summary>Modules in a list, registered under their positions "0", "1", ...</summary>
public class ModuleList<T> : torch.nn.Module, IList<T>
    where T : torch.nn.Module
{
    private readonly List<T> items = [];

    public ModuleList(params T[] modules)
        : base(nameof(ModuleList<>)) => extend(modules);

    public int Count => items.Count;

    public bool IsReadOnly => false;

    public T this[int index]
    {
        get => items[index];
        set
        {
            items[index] = value;
            Rename();
        }
    }

    public void append(params T[] parameters) => extend(parameters);

    public void extend(IEnumerable<T> modules)
    {
        foreach (var module in modules) Add(module);
    }

    public void Add(T item)
    {
        register_module(items.Count.ToString(CultureInfo.InvariantCulture), item);
        items.Add(item);
    }

    public void Insert(int index, T item)
    {
        items.Insert(index, item);
        Rename();
    }

    public bool Remove(T item)
    {
        var isRemoved = items.Remove(item);
        if (isRemoved) Rename();
        return isRemoved;
    }

    public void RemoveAt(int index)
    {
        items.RemoveAt(index);
        Rename();
    }

    public void Clear()
    {
        items.Clear();
        ClearModules();
    }

    public bool Contains(T item) => items.Contains(item);

    public int IndexOf(T item) => items.IndexOf(item);

    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The items are registered as they are added.
    protected override void RegisterComponents()
    {
    }

    private void Rename()
    {
        ClearModules();
        for (var i = 0; i < items.Count; i++) register_module(i.ToString(CultureInfo.InvariantCulture), items[i]);
    }
}
