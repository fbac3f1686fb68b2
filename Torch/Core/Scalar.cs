using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A number of unspecified type, as operators such as <c>add</c> take it. Made implicitly from C#'s numbers.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(torch.ScalarType type, ValueTag tag, long bits)
    {
        Type = type;
        Tag = tag;
        Bits = bits;
    }

    public torch.ScalarType Type { get; }

    internal ValueTag Tag { get; }

    internal long Bits { get; }

    internal double Real => Tag == ValueTag.Double ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal long Integer => Tag == ValueTag.Double ? (long)BitConverter.Int64BitsToDouble(Bits) : Bits;

    public static implicit operator Scalar(byte value) => FromInteger(torch.ScalarType.Byte, value);

    public static implicit operator Scalar(sbyte value) => FromInteger(torch.ScalarType.Int8, value);

    public static implicit operator Scalar(short value) => FromInteger(torch.ScalarType.Int16, value);

    public static implicit operator Scalar(int value) => FromInteger(torch.ScalarType.Int32, value);

    public static implicit operator Scalar(long value) => FromInteger(torch.ScalarType.Int64, value);

    public static implicit operator Scalar(Half value) => FromReal(torch.ScalarType.Float16, (double)value);

    public static implicit operator Scalar(float value) => FromReal(torch.ScalarType.Float32, value);

    public static implicit operator Scalar(double value) => FromReal(torch.ScalarType.Float64, value);

    public static implicit operator Scalar(bool value) => new(torch.ScalarType.Bool, ValueTag.Bool, value ? 1 : 0);

    /// <summary>Does nothing: a scalar holds no native memory here. TorchSharp's does.</summary>
    public void Dispose()
    {
    }

    private static Scalar FromInteger(torch.ScalarType type, long value) => new(type, ValueTag.Int, value);

    private static Scalar FromReal(torch.ScalarType type, double value) =>
        new(type, ValueTag.Double, BitConverter.DoubleToInt64Bits(value));
}
