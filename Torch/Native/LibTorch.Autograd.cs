using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Gradients, gradient mode and autocast.</summary>
internal static unsafe partial class LibTorch
{
    [LibraryImport(Library, EntryPoint = "ot_tensor_set_requires_grad")]
    public static partial int SetRequiresGrad(nint tensor, int requiresGrad);

    [LibraryImport(Library, EntryPoint = "ot_tensor_grad")]
    public static partial int Grad(nint tensor, out nint result);

    [LibraryImport(Library, EntryPoint = "ot_tensor_set_grad")]
    public static partial int SetGrad(nint tensor, nint grad);

    [LibraryImport(Library, EntryPoint = "ot_tensor_retain_grad")]
    public static partial int RetainGrad(nint tensor);

    [LibraryImport(Library, EntryPoint = "ot_tensors_clear_grad")]
    public static partial int ClearGrads(nint* tensors, int count);

    [LibraryImport(Library, EntryPoint = "ot_tensors_grads")]
    public static partial int Grads(nint* tensors, int count, nint* grads);

    [LibraryImport(Library, EntryPoint = "ot_backward")]
    public static partial int Backward(nint* roots, nint* rootGrads, int rootCount, nint* inputs, int inputCount, int retainGraph,
        int createGraph);

    [LibraryImport(Library, EntryPoint = "ot_grad")]
    public static partial int Grad(nint* roots, nint* rootGrads, int rootCount, nint* inputs, int inputCount, int retainGraph,
        int createGraph,
        int allowUnused, nint* results);

    [LibraryImport(Library, EntryPoint = "ot_grad_mode"), SuppressGCTransition]
    public static partial int GradMode();

    [LibraryImport(Library, EntryPoint = "ot_set_grad_mode"), SuppressGCTransition]
    public static partial void SetGradMode(int enabled);

    [LibraryImport(Library, EntryPoint = "ot_set_autocast")]
    public static partial int SetAutocast(int deviceType, int enabled, int dtype);

    [LibraryImport(Library, EntryPoint = "ot_is_autocast")]
    public static partial int IsAutocast(int deviceType);
}
