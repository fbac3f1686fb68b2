namespace TorchSharp.Native;

/// <summary>What a <see cref="NativeValue"/> holds: <c>enum ot_tag</c> of orchestrator_torch.h, plus the two packed lists of <see cref="Arg"/>.</summary>
internal enum ValueTag
{
    None = 0,
    Int = 1,
    Double = 2,
    Bool = 3,
    Tensor = 4,
    IntList = 5,
    DoubleList = 6,
    BoolList = 7,
    TensorList = 8,
    MaybeTensorList = 9,
    String = 10,
    Device = 11,
    Generator = 12,
    Default = 13,

    /// <summary>A list of one integer, kept in the argument itself; never crosses to native code.</summary>
    IntListOfOne = 100,

    /// <summary>A list of two 32-bit integers, kept in the argument itself; never crosses to native code.</summary>
    IntListOfTwo = 101,
}
