using System.Runtime.InteropServices;
using System.Text;
using Orchestrator.Worker.Trainers.Protocol;

namespace Orchestrator.Worker.Trainers.Child;

/// <summary>What the CUDA driver says of the first GPU that this process sees. TorchSharp's API does not tell.</summary>
internal static unsafe partial class CudaDriver
{
    private const string Library = "libcuda.so.1";

    // cuda.h: CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR and _MINOR.
    private const int CapabilityMajor = 75;
    private const int CapabilityMinor = 76;
    private const int LongestName = 256;

    /// <summary>Its name, memory and compute capability.</summary>
    /// <exception cref="DeviceException">The driver refuses.</exception>
    public static DeviceReport Describe()
    {
        Check(Initialize(0), "cuInit");
        Check(GetDevice(out var device, 0), "cuDeviceGet");
        var name = stackalloc byte[LongestName];
        Check(GetName(name, LongestName, device), "cuDeviceGetName");
        Check(GetMemory(out var bytes, device), "cuDeviceTotalMem");
        Check(GetAttribute(out var major, CapabilityMajor, device), "cuDeviceGetAttribute");
        Check(GetAttribute(out var minor, CapabilityMinor, device), "cuDeviceGetAttribute");
        return new DeviceReport(Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name)), (long)bytes, $"{major}.{minor}");
    }

    private static void Check(int status, string function)
    {
        if (status != 0) throw new DeviceException($"The CUDA driver answers {function} with error {status}.");
    }

    [LibraryImport(Library, EntryPoint = "cuInit")]
    private static partial int Initialize(uint flags);

    [LibraryImport(Library, EntryPoint = "cuDeviceGet")]
    private static partial int GetDevice(out int device, int ordinal);

    [LibraryImport(Library, EntryPoint = "cuDeviceGetName")]
    private static partial int GetName(byte* name, int length, int device);

    [LibraryImport(Library, EntryPoint = "cuDeviceTotalMem_v2")]
    private static partial int GetMemory(out nuint bytes, int device);

    [LibraryImport(Library, EntryPoint = "cuDeviceGetAttribute")]
    private static partial int GetAttribute(out int value, int attribute, int device);
}
