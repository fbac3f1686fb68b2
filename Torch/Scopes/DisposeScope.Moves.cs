namespace TorchSharp;

/// <summary>Moving tensors between scopes, so that they outlive the scope that they were made in.</summary>
public sealed partial class DisposeScope
{
    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
    {
        MoveToOther(OuterScope, [disposable]);
        return disposable;
    }

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        MoveToOther(OuterScope, [first, second]);
        return (first, second);
    }

    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        MoveToOther(OuterScope, [first, second, third]);
        return (first, second, third);
    }

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(OuterScope, disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        MoveToOther(scope, [disposable]);
        return disposable;
    }

    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <summary>Moves what is inside this scope to another one, or out of all scopes when <paramref name="scope"/> is null.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        ArgumentNullException.ThrowIfNull(disposables);
        ThrowIfEnded();
        foreach (var disposable in disposables)
        {
            if (!Contains(disposable)) continue;
            var tensor = (torch.Tensor)disposable;
            Remove(tensor);
            if (scope is null) manager!.StatisticsInstance.TensorStatistics.DetachedFromScopeCount++;
            else scope.Add(tensor);
        }
    }

    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        MoveToOther(null, [disposable]);
        return disposable;
    }

    public void Detach(params IDisposable[] disposables) => MoveToOther(null, disposables);

    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    public void Attach(IDisposable disposable) => Attach((IEnumerable<IDisposable>)[disposable]);

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Brings tensors into this scope, out of whatever scope they are in.</summary>
    /// <exception cref="InvalidOperationException">Something other than a tensor was given.</exception>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        ArgumentNullException.ThrowIfNull(disposables);
        ThrowIfEnded();
        var result = new List<IDisposable>();
        foreach (var disposable in disposables)
        {
            if (disposable is not torch.Tensor tensor)
                throw new InvalidOperationException($"A dispose scope manages tensors only, not {disposable?.GetType().Name ?? "null"}.");
            result.Add(tensor);
            if (Contains(tensor)) continue;
            tensor.OwningDisposeScope?.Remove(tensor);
            Add(tensor);
            manager!.StatisticsInstance.TensorStatistics.AttachedToScopeCount++;
        }

        return result;
    }

    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);
}
