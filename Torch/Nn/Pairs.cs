namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // The images' options come as one number for both dimensions, as a pair, or as an array.
        internal static long[] Twice(long value) => [value, value];

        internal static long[]? MaybeTwice(long? value) => value is { } number ? Twice(number) : null;

        internal static long[] Pair((long, long) pair) => [pair.Item1, pair.Item2];

        internal static long[]? MaybePair((long, long)? pair) => pair is { } both ? Pair(both) : null;
    }
}
