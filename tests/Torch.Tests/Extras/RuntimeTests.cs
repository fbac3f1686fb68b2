using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Extras;

public sealed class RuntimeTests
{
    [Fact]
    public void Version_IsThatOfTheLibraryInUse()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+", __version__);
        Assert.Contains("PyTorch built with", LibTorchBuild.Configuration);
    }

    [Fact]
    public void NumThreads_SetOnOneThread_HoldsOnTheOthers()
    {
        var before = get_num_threads();
        set_num_threads(2);

        var elsewhere = 0;
        var thread = new Thread(() => elsewhere = get_num_threads());
        thread.Start();
        thread.Join();

        set_num_threads(before);
        Assert.Equal(2, elsewhere);
    }

    [Fact]
    public void Cuda_WithoutDevices_SaysSo()
    {
        Assert.SkipWhen(cuda.is_available(), "this machine has a CUDA device");

        var error = Assert.Throws<InvalidOperationException>(() => InitializeDeviceType(DeviceType.CUDA));

        Assert.Equal($"libtorch {__version__} sees no CUDA device.", error.Message);
    }
}
