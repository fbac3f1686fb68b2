namespace TorchSharp.Native;

/// <summary>
/// One argument of an operator on the managed side: a number in <see cref="Bits"/> or an object in <see cref="Root"/>.
/// Call sites write plain values; the implicit conversions make the arguments, without allocating.
/// </summary>
/// <remarks>The argument holds the tensor itself and not its handle, so the tensor cannot be finalized while the operator runs.</remarks>
internal readonly struct Arg
{
    public readonly object? Root;
    public readonly long Bits;
    public readonly ValueTag Tag;

    private Arg(ValueTag tag, long bits, object? root = null)
    {
        Tag = tag;
        Bits = bits;
        Root = root;
    }

    /// <summary>The default of the operator's schema.</summary>
    public static Arg Default => new(ValueTag.Default, 0);

    /// <summary>No value, for an optional argument.</summary>
    public static Arg None => default;

    /// <summary>A list of one integer, such as one dimension to reduce.</summary>
    public static Arg List(long value) => new(ValueTag.IntListOfOne, value);

    /// <summary>A list of two integers that fit 32 bits, such as a kernel size.</summary>
    public static Arg List(long first, long second) =>
        new(ValueTag.IntListOfTwo, (checked((int)first) & 0xffffffffL) | ((long)checked((int)second) << 32));

    /// <summary>Tensors of which some may be null, as <c>aten::index</c> takes them.</summary>
    public static Arg MaybeTensors(torch.Tensor?[] tensors) => new(ValueTag.MaybeTensorList, 0, tensors);

    public static implicit operator Arg(torch.Tensor? value) => value is null ? default : new(ValueTag.Tensor, 0, value);

    public static implicit operator Arg(torch.Tensor[] value) => new(ValueTag.TensorList, 0, value);

    public static implicit operator Arg(long value) => new(ValueTag.Int, value);

    public static implicit operator Arg(long? value) => value is { } number ? new(ValueTag.Int, number) : default;

    public static implicit operator Arg(double value) => new(ValueTag.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Arg(double? value) => value is { } number ? (Arg)number : default;

    public static implicit operator Arg(bool value) => new(ValueTag.Bool, value ? 1 : 0);

    public static implicit operator Arg(bool? value) => value is { } flag ? (Arg)flag : default;

    public static implicit operator Arg(long[]? value) => value is null ? default : new(ValueTag.IntList, 0, value);

    public static implicit operator Arg(double[]? value) => value is null ? default : new(ValueTag.DoubleList, 0, value);

    public static implicit operator Arg(string? value) => value is null ? default : new(ValueTag.String, 0, value);

    public static implicit operator Arg(Scalar? value) => value is null ? default : new(value.Tag, value.Bits);

    public static implicit operator Arg(torch.ScalarType value) => new(ValueTag.Int, (long)value);

    public static implicit operator Arg(torch.ScalarType? value) => value is { } type ? new(ValueTag.Int, (long)type) : default;

    public static implicit operator Arg(torch.Generator? value) => value is null ? default : new(ValueTag.Generator, 0, value);

    public static implicit operator Arg(torch.Device? value) =>
        value is null ? default : new(ValueTag.Device, (long)value.type | ((value.index + 1L) << 8));
}
