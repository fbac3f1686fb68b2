using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Trainers.Protocol;
using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Trainers.Child;

/// <summary>
/// Finds out before the first trial whether a device computes: a GPU that the library has no kernels for, or whose driver is too old, is seen
/// and counted all the same, and would fail one trial after the other.
/// </summary>
internal static class DeviceCheck
{
    private const int Size = 8;

    /// <summary>Runs one small kernel, and one convolution forward and backward.</summary>
    /// <param name="name"><c>cpu:N</c> or <c>cuda:N</c>; of GPUs this process sees only the one that is meant.</param>
    /// <exception cref="Exception">Whatever the library throws where the device does not compute, or <see cref="DeviceException"/>.</exception>
    public static DeviceReport Run(string name)
    {
        var isGpu = DeviceNames.IsGpu(name);
        var device = isGpu ? CUDA : CPU;
        if (isGpu && !cuda.is_available()) throw new DeviceException($"libtorch {__version__} sees no CUDA device; it may be a build for processors only.");
        using var scope = NewDisposeScope();
        Add(device);
        Convolve(device);
        return isGpu ? CudaDriver.Describe() : new DeviceReport(ProcessorModel.Read(), MachineMemory.Bytes, null);
    }

    private static void Add(Device device)
    {
        var sum = (ones(Size, device: device) + 1).sum().to(CPU).item<float>();
        Expect(2f * Size, sum, "a sum");
    }

    private static void Convolve(Device device)
    {
        var convolution = nn.Conv2d(1, 1, 3, padding: 1, bias: false).to(device);
        nn.init.ones_(convolution.weight);
        var output = convolution.call(ones(1, 1, Size, Size, device: device)).sum();
        output.backward();
        // Rows and columns at the edge see 2 of 3 taps.
        const float taps = (3f * Size) - 2;
        Expect(taps * taps, output.to(CPU).item<float>(), "a convolution");
        Expect(taps * taps, convolution.weight.grad!.sum().to(CPU).item<float>(), "a convolution's gradient");
        convolution.Dispose();
    }

    private static void Expect(float expected, float actual, string what)
    {
        if (expected != actual) throw new DeviceException($"The device computes wrong numbers: {what} is {actual}, not {expected}.");
    }
}
