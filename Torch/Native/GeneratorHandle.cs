using Microsoft.Win32.SafeHandles;

namespace TorchSharp.Native;

/// <summary>Owns a native random number generator.</summary>
internal sealed class GeneratorHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        LibTorch.FreeGenerator(handle);
        return true;
    }
}
