using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The C functions of orchestrator_torch.h. Each returns 0, or 1 with the reason in <see cref="LastError"/>.</summary>
internal static unsafe partial class LibTorch
{
    private const string Library = "orchestrator_torch";

    /// <summary>Raises the last native error of this thread unless <paramref name="status"/> is 0.</summary>
    public static void Check(int status)
    {
        if (status != 0) Throw();
    }

    /// <summary>Raises the last native error of this thread.</summary>
    [DoesNotReturn]
    public static void Throw() =>
        throw new ExternalException(Marshal.PtrToStringUTF8(LastError())?.Trim() ?? "libtorch failed without saying why.");

    [LibraryImport(Library, EntryPoint = "ot_last_error")]
    public static partial nint LastError();

    [LibraryImport(Library, EntryPoint = "ot_version")]
    public static partial nint Version();

    [LibraryImport(Library, EntryPoint = "ot_build_config")]
    public static partial nint BuildConfig();

    [LibraryImport(Library, EntryPoint = "ot_operator_find", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int FindOperator(string name, string overload, out nint result);

    [LibraryImport(Library, EntryPoint = "ot_operator_call")]
    public static partial int CallOperator(nint op, NativeValue* arguments, int argumentCount, NativeValue* results, int capacity,
        int* resultCount);

    [LibraryImport(Library, EntryPoint = "ot_list_free")]
    public static partial void FreeList(nint list);

    [LibraryImport(Library, EntryPoint = "ot_num_threads")]
    public static partial int NumThreads();

    [LibraryImport(Library, EntryPoint = "ot_set_num_threads")]
    public static partial int SetNumThreads(int threads);

    [LibraryImport(Library, EntryPoint = "ot_num_interop_threads")]
    public static partial int NumInteropThreads();

    [LibraryImport(Library, EntryPoint = "ot_set_num_interop_threads")]
    public static partial int SetNumInteropThreads(int threads);

    [LibraryImport(Library, EntryPoint = "ot_cuda_device_count")]
    public static partial int CudaDeviceCount();

    [LibraryImport(Library, EntryPoint = "ot_has_cudnn")]
    public static partial int HasCudnn();

    [LibraryImport(Library, EntryPoint = "ot_cuda_synchronize")]
    public static partial int CudaSynchronize(int deviceIndex);

    [LibraryImport(Library, EntryPoint = "ot_set_switch")]
    public static partial int SetSwitch(GlobalSwitch which, int enabled);

    [LibraryImport(Library, EntryPoint = "ot_get_switch")]
    public static partial int GetSwitch(GlobalSwitch which);
}
