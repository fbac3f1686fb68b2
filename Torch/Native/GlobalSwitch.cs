namespace TorchSharp.Native;

/// <summary>The process-wide settings of libtorch that can be turned on and off: <c>enum ot_switch</c>.</summary>
internal enum GlobalSwitch
{
    AllowTf32CuBlas = 0,
    AllowTf32CuDnn = 1,
    BenchmarkCuDnn = 2,
    DeterministicAlgorithms = 3,
}
