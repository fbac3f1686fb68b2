using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace Orchestrator.Torch;

/// <summary>The libtorch that the shim was built against, and its process-wide switches.</summary>
public static class LibTorchBuild
{
    /// <summary>Version, such as <c>1.13.0</c>.</summary>
    public static string Version => Marshal.PtrToStringUTF8(LibTorch.Version())!;

    /// <summary>Compiler, instruction set and libraries, as libtorch tells them; several lines.</summary>
    public static string Configuration => Marshal.PtrToStringUTF8(LibTorch.BuildConfig())!;

    /// <summary>Whether cuDNN tries its algorithms and keeps the fastest for each shape. Off by default; it cannot be had together with determinism.</summary>
    public static bool CudnnBenchmark
    {
        get => LibTorch.GetSwitch(GlobalSwitch.BenchmarkCuDnn) != 0;
        set => LibTorch.Check(LibTorch.SetSwitch(GlobalSwitch.BenchmarkCuDnn, value ? 1 : 0));
    }

    /// <summary>Whether operators without a deterministic form are refused. Off by default.</summary>
    public static bool DeterministicAlgorithms
    {
        get => LibTorch.GetSwitch(GlobalSwitch.DeterministicAlgorithms) != 0;
        set => LibTorch.Check(LibTorch.SetSwitch(GlobalSwitch.DeterministicAlgorithms, value ? 1 : 0));
    }
}
