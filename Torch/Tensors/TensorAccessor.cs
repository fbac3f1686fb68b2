using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The elements of a CPU tensor as a flat sequence in row-major order, whatever the strides.</summary>
/// <remarks>Writing goes through to the tensor.</remarks>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly torch.Tensor tensor;
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool contiguous;
    private readonly bool ownsTensor;

    internal TensorAccessor(torch.Tensor tensor, bool ownsTensor)
    {
        (this.tensor, this.ownsTensor) = (tensor, ownsTensor);
        shape = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }

    public bool IsReadOnly => false;

    /// <summary>One element: by its flat index when one is given, else by an index a dimension.</summary>
    public unsafe T this[params long[] indices]
    {
        get => *(Start + Offset(indices));
        set => *(Start + Offset(indices)) = value;
    }

    private unsafe T* Start => (T*)tensor.Data;

    public unsafe T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result.AsSpan());
        return result;
    }

    public unsafe void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        if (contiguous)
        {
            new ReadOnlySpan<T>(Start + tensorIndex, checked((int)(Count - tensorIndex))).CopyTo(array[arrayIndex..]);
            return;
        }

        for (var i = tensorIndex; i < Count; i++) array[arrayIndex++] = *(Start + FlatOffset(i));
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public unsafe void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (var i = tensorIndex; i < Count && arrayIndex < array.Length; i++) *(Start + FlatOffset(i)) = array[arrayIndex++];
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0L; i < Count; i++) yield return At(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Frees the copy that was made of a tensor on a GPU; a tensor on the CPU stays its owner's.</summary>
    public void Dispose()
    {
        if (ownsTensor) tensor.Dispose();
    }

    private unsafe T At(long index) => *(Start + FlatOffset(index));

    private long Offset(long[] indices)
    {
        if (indices.Length == 1 && shape.Length != 1) return FlatOffset(indices[0]);
        if (indices.Length != shape.Length)
            throw new ArgumentException($"A tensor with {shape.Length} dimensions needs {shape.Length} indices, not {indices.Length}.", nameof(indices));
        var offset = 0L;
        for (var i = 0; i < indices.Length; i++)
        {
            if ((ulong)indices[i] >= (ulong)shape[i])
                throw new ArgumentOutOfRangeException(nameof(indices), indices[i], $"Dimension {i} has {shape[i]} elements.");
            offset += indices[i] * strides[i];
        }

        return offset;
    }

    private long FlatOffset(long index)
    {
        if ((ulong)index >= (ulong)Count) throw new ArgumentOutOfRangeException(nameof(index), index, $"The tensor has {Count} elements.");
        if (contiguous) return index;
        var offset = 0L;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            offset += index % shape[i] * strides[i];
            index /= shape[i];
        }

        return offset;
    }
}
