using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The functions on tensors that are not operators.</summary>
internal static unsafe partial class LibTorch
{
    [LibraryImport(Library, EntryPoint = "ot_tensor_finalize")]
    public static partial void FinalizeTensor(nint tensor);

    [LibraryImport(Library, EntryPoint = "ot_tensor_free")]
    public static partial void FreeTensor(nint tensor);

    [LibraryImport(Library, EntryPoint = "ot_tensor_from_memory")]
    public static partial int TensorFromMemory(void* data, long bytes, long* shape, int rank, int dtype, out nint result);

    [LibraryImport(Library, EntryPoint = "ot_tensor_data")]
    public static partial int TensorData(nint tensor, out nint result);

    [LibraryImport(Library, EntryPoint = "ot_tensor_dtype"), SuppressGCTransition]
    public static partial int TensorDtype(nint tensor);

    [LibraryImport(Library, EntryPoint = "ot_tensor_rank"), SuppressGCTransition]
    public static partial int TensorRank(nint tensor);

    [LibraryImport(Library, EntryPoint = "ot_tensor_numel"), SuppressGCTransition]
    public static partial long TensorNumel(nint tensor);

    [LibraryImport(Library, EntryPoint = "ot_tensor_shape")]
    public static partial int TensorShape(nint tensor, long* result);

    [LibraryImport(Library, EntryPoint = "ot_tensor_strides")]
    public static partial int TensorStrides(nint tensor, long* result);

    [LibraryImport(Library, EntryPoint = "ot_tensor_storage_offset"), SuppressGCTransition]
    public static partial long TensorStorageOffset(nint tensor);

    [LibraryImport(Library, EntryPoint = "ot_tensor_element_size"), SuppressGCTransition]
    public static partial int TensorElementSize(nint tensor);

    [LibraryImport(Library, EntryPoint = "ot_tensor_device")]
    public static partial int TensorDevice(nint tensor, out int type, out int index);

    [LibraryImport(Library, EntryPoint = "ot_tensor_flags")]
    public static partial int TensorFlags(nint tensor, out TensorFlags result);
}
