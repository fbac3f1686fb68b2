namespace TorchSharp.Native;

/// <summary>What is true of a tensor: the <c>OT_FLAG_*</c> bits.</summary>
[Flags]
internal enum TensorFlags
{
    None = 0,
    RequiresGrad = 1,
    IsLeaf = 2,
    IsContiguous = 4,
    IsSparse = 8,
}
