using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>A decompressor of TurboJPEG. Used by one thread at a time.</summary>
internal sealed unsafe class JpegHandle : SafeHandle
{
    public JpegHandle()
        : base(0, ownsHandle: true)
    {
        SetHandle(LibTurboJpeg.NewDecompressor());
        if (IsInvalid) throw new InsufficientMemoryException("TurboJPEG could not make a decompressor.");
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>The handle for a call; the owner must be alive until the call returns.</summary>
    public nint Value => handle;

    /// <summary>What the last call complained about.</summary>
    public string Complaint => Marshal.PtrToStringUTF8((nint)LibTurboJpeg.ErrorText(handle)) ?? "unknown error";

    /// <summary>Whether the last call gave pixels all the same.</summary>
    public bool WasWarning => LibTurboJpeg.ErrorCode(handle) == LibTurboJpeg.Warning;

    protected override bool ReleaseHandle() => LibTurboJpeg.Destroy(handle) == 0;
}
