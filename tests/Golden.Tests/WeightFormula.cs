using System.Text;
using static TorchSharp.torch;

namespace Orchestrator.Golden.Tests;

/// <summary>The weights that the backbone cases were made with: a hash of the stream's name and the element's index, see tests/golden/README.md.</summary>
public static class WeightFormula
{
    /// <summary>Where a stream starts: the FNV-1a hash of its name.</summary>
    public static uint Seed(string stream) => Encoding.UTF8.GetBytes(stream).Aggregate(0x811C9DC5u, (seed, letter) => (seed ^ letter) * 0x01000193u);

    /// <summary>Element i of the stream with this seed, in [-1, 1).</summary>
    public static double Unit(uint seed, uint index)
    {
        var hash = seed + (index * 0x9E3779B9u);
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        hash ^= hash >> 16;
        return ((long)(hash >> 8) - 8388608) / 8388608.0;
    }

    /// <summary>A whole stream as a 32-bit tensor, every element changed by <paramref name="rule"/> in 64 bits first.</summary>
    public static Tensor Stream(string stream, long[] shape, Func<double, double> rule)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        var seed = Seed(stream);
        for (var index = 0; index < values.Length; index++)
            values[index] = (float)rule(Unit(seed, (uint)index));
        return tensor(values).reshape(shape);
    }

    /// <summary>The value of a state dictionary's entry.</summary>
    public static Tensor Value(GoldenKey key) => key.Role switch
    {
        "weight" => Scaled(key, Math.Sqrt(6 / key.Shape.Skip(1).Aggregate(1.0, (product, size) => product * size))),
        "gamma" or "var" => Stream(key.Name, key.Shape, unit => 1 + (0.25 * unit)),
        "bias" or "mean" => Stream(key.Name, key.Shape, unit => 0.1 * unit),
        _ => zeros(key.Shape, ScalarType.Int64),
    };

    private static Tensor Scaled(GoldenKey key, double factor) => Stream(key.Name, key.Shape, unit => unit * factor);
}
