using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

/// <summary>The library, its threads and its devices.</summary>
public static partial class torch
{
    /// <summary>Version of the libtorch in use, such as <c>1.13.0</c>.</summary>
    public static string __version__ => Marshal.PtrToStringUTF8(LibTorch.Version())!;

    /// <summary>Threads that one operator may use.</summary>
    public static int get_num_threads() => LibTorch.NumThreads();

    /// <summary>Sets the threads of one operator. Set it before the first operator: some pools keep their first size.</summary>
    public static void set_num_threads(int num) => LibTorch.Check(LibTorch.SetNumThreads(num));

    public static int get_num_interop_threads() => LibTorch.NumInteropThreads();

    /// <summary>Sets the threads that run operators next to each other; possible once, before any of them ran.</summary>
    public static void set_num_interop_threads(int num) => LibTorch.Check(LibTorch.SetNumInteropThreads(num));

    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>Does nothing: libtorch is linked to the shim and loads its devices by itself.</summary>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (deviceType == DeviceType.CUDA && !cuda.is_available())
            throw new InvalidOperationException($"libtorch {__version__} sees no CUDA device.");
    }

    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType != DeviceType.CUDA || cuda.is_available();

    public static Device InitializeDevice(Device? device)
    {
        device ??= get_default_device();
        InitializeDeviceType(device.type);
        return device;
    }

    /// <summary>CUDA devices.</summary>
    public static partial class cuda
    {
        public static bool is_available() => device_count() > 0;

        public static bool is_cudnn_available() => LibTorch.HasCudnn() != 0;

        public static int device_count() => LibTorch.CudaDeviceCount();

        public static void manual_seed(long seed) => torch.manual_seed(seed);

        public static void manual_seed_all(long seed) => torch.manual_seed(seed);

        /// <summary>Waits until the device has done everything it was given.</summary>
        public static void synchronize(Device? device = null) => LibTorch.Check(LibTorch.CudaSynchronize(device?.index ?? -1));
    }

    /// <summary>Switches of the libraries under libtorch.</summary>
    public static partial class backends
    {
        public static partial class cuda
        {
            public static partial class matmul
            {
                public static bool allow_tf32
                {
                    get => LibTorch.GetSwitch(GlobalSwitch.AllowTf32CuBlas) != 0;
                    set => LibTorch.Check(LibTorch.SetSwitch(GlobalSwitch.AllowTf32CuBlas, value ? 1 : 0));
                }
            }
        }

        public static partial class cudnn
        {
            public static bool allow_tf32
            {
                get => LibTorch.GetSwitch(GlobalSwitch.AllowTf32CuDnn) != 0;
                set => LibTorch.Check(LibTorch.SetSwitch(GlobalSwitch.AllowTf32CuDnn, value ? 1 : 0));
            }
        }
    }
}
