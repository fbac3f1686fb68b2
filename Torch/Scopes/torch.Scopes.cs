using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The innermost dispose scope of this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.ThreadSingleton.CurrentDisposeScope;

    /// <summary>Starts a dispose scope on this thread; end it with <c>using</c>.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.ThreadSingleton.NewDisposeScope();

    /// <summary>Runs <paramref name="expr"/> in a scope of its own and keeps only its result.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    /// <summary>Turns gradients off on this thread until the result is disposed.</summary>
    public static IDisposable no_grad() => new GradModeScope(false);

    /// <summary>Turns gradients on on this thread until the result is disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradModeScope(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradModeScope(mode);

    /// <summary>Like <see cref="no_grad"/>: libtorch's inference tensors are not used, so results may take part in training later.</summary>
    public static IDisposable inference_mode(bool mode = true) => new GradModeScope(!mode);

    public static bool is_grad_enabled() => LibTorch.GradMode() != 0;

    private sealed class GradModeScope : IDisposable
    {
        private readonly int previous = LibTorch.GradMode();

        public GradModeScope(bool enabled) => LibTorch.SetGradMode(enabled ? 1 : 0);

        public void Dispose() => LibTorch.SetGradMode(previous);
    }
}
