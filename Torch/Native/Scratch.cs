namespace TorchSharp.Native;

/// <summary>
/// Memory for the lists of one operator call: a few dozen numbers on the stack, and pinned arrays for what does not fit
/// (the parameter lists of the multi-tensor operators).
/// </summary>
internal unsafe ref struct Scratch(long* free, int left)
{
    private long* free = free;
    private int left = left;

    /// <summary>Pinned arrays handed out so far; the caller keeps it alive until the native call is over.</summary>
    public List<long[]>? Spill { get; private set; }

    /// <summary>Memory for <paramref name="count"/> numbers, not cleared.</summary>
    public long* Take(int count)
    {
        if (count <= left)
        {
            var start = free;
            free += count;
            left -= count;
            return start;
        }

        var array = GC.AllocateUninitializedArray<long>(count, pinned: true);
        (Spill ??= []).Add(array);
        fixed (long* start = array) return start;
    }

    /// <summary>A copy of <paramref name="numbers"/> as a native list.</summary>
    public NativeValue Put(ValueTag tag, scoped ReadOnlySpan<long> numbers)
    {
        var target = Take(numbers.Length);
        numbers.CopyTo(new Span<long>(target, numbers.Length));
        return new() { Tag = tag, Count = numbers.Length, Bits = (long)target };
    }
}
