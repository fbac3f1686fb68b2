namespace TorchSharp;

/// <summary>
/// Owns every tensor that its thread makes while it is the innermost scope, and disposes those that are still inside when it ends.
/// </summary>
/// <remarks>A tensor knows its slot in its scope, so entering and leaving a scope cost a few nanoseconds and no hashing.</remarks>
public sealed partial class DisposeScope : IDisposable
{
    private readonly List<torch.Tensor> tensors = [];
    private DisposeScopeManager? manager;

    internal DisposeScope(DisposeScopeManager manager)
    {
        this.manager = manager;
        OuterScope = manager.CurrentDisposeScope;
    }

    /// <summary>What is inside now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            ThrowIfEnded();
            return tensors.ToArray();
        }
    }

    public int DisposablesCount
    {
        get
        {
            ThrowIfEnded();
            return tensors.Count;
        }
    }

    internal DisposeScope? OuterScope { get; set; }

    public bool Contains(IDisposable disposable) => disposable is torch.Tensor tensor && ReferenceEquals(tensor.OwningDisposeScope, this);

    public void DisposeEverything()
    {
        ThrowIfEnded();
        // Each tensor takes itself out of the list; from the end no other tensor changes its slot.
        while (tensors.Count > 0) tensors[^1].Dispose();
    }

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        ThrowIfEnded();
        var keep = new HashSet<object>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var tensor in tensors.ToArray())
            if (!keep.Contains(tensor)) tensor.Dispose();
    }

    /// <summary>Takes a tensor off the books after it was disposed.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        ThrowIfEnded();
        if (disposable is torch.Tensor tensor && Contains(tensor)) Remove(tensor);
    }

    public void Dispose()
    {
        if (manager is null) return;
        DisposeEverything();
        manager.Remove(this);
        manager = null;
    }

    internal void Add(torch.Tensor tensor)
    {
        tensor.OwningDisposeScope = this;
        tensor.SlotInScope = tensors.Count;
        tensors.Add(tensor);
    }

    internal void Remove(torch.Tensor tensor)
    {
        var last = tensors[^1];
        tensors[tensor.SlotInScope] = last;
        last.SlotInScope = tensor.SlotInScope;
        tensors.RemoveAt(tensors.Count - 1);
        tensor.OwningDisposeScope = null;
    }

    private void ThrowIfEnded() => ObjectDisposedException.ThrowIf(manager is null, this);
}
