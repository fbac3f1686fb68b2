using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

/// <summary>What all factories share: copying managed memory, placing it, and naming errors.</summary>
public static partial class torch
{
    private static Tensor Made(Tensor tensor, bool requires_grad, string[]? names = null)
    {
        if (names is not null) throw new NotSupportedException("Named dimensions are not supported; leave 'names' out.");
        return requires_grad ? tensor.with_requires_grad() : tensor;
    }

    private static ScalarType NaturalType(Scalar value) =>
        value.Type == ScalarType.Bool ? ScalarType.Bool : is_integral(value.Type) ? ScalarType.Int64 : defaultDtype;

    private static Tensor FromValue<T>(T value, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged =>
        FromElements([value], [], type, dtype, device, requires_grad, null);

    private static Tensor FromElements<T>(ReadOnlySpan<T> elements, ReadOnlySpan<long> dimensions, ScalarType type, ScalarType? dtype,
        Device? device, bool requires_grad, string[]? names)
        where T : unmanaged =>
        FromBytes(MemoryMarshal.AsBytes(elements), dimensions, type, dtype, device, requires_grad, names);

    private static Tensor FromArray(Array elements, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        var dimensions = new long[elements.Rank];
        for (var i = 0; i < dimensions.Length; i++) dimensions[i] = elements.GetLongLength(i);
        var bytes = MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(elements), checked(elements.Length * type.ElementSize()));
        return FromBytes(bytes, dimensions, type, dtype, device, requires_grad, names);
    }

    private static unsafe Tensor FromBytes(ReadOnlySpan<byte> bytes, ReadOnlySpan<long> dimensions, ScalarType type, ScalarType? dtype,
        Device? device, bool requires_grad, string[]? names)
    {
        nint handle;
        fixed (byte* data = bytes)
        fixed (long* shape = dimensions)
        {
            LibTorch.Check(LibTorch.TensorFromMemory(data, bytes.Length, shape, dimensions.Length, (int)type, out handle));
        }

        var result = new Tensor(handle);
        var target = dtype ?? type;
        var place = device ?? defaultDevice;
        if (target == type && place.type == DeviceType.CPU) return Made(result, requires_grad, names);
        using (result) return Made(result.to(target, place), requires_grad, names);
    }

    private static ScalarType TypeOf(Type element) => Type.GetTypeCode(element) switch
    {
        TypeCode.Byte => ScalarType.Byte,
        TypeCode.SByte => ScalarType.Int8,
        TypeCode.Int16 => ScalarType.Int16,
        TypeCode.Int32 => ScalarType.Int32,
        TypeCode.Int64 => ScalarType.Int64,
        TypeCode.Single => ScalarType.Float32,
        TypeCode.Double => ScalarType.Float64,
        TypeCode.Boolean => ScalarType.Bool,
        _ when element == typeof(Half) => ScalarType.Float16,
        _ => throw new ArgumentException($"Tensors cannot be made of {element.Name}. Known: byte, sbyte, short, int, long, Half, float, double, bool."),
    };
}
