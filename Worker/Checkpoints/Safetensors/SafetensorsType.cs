using System.Collections.Frozen;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Checkpoints;

/// <summary>The format's names for element types.</summary>
internal static class SafetensorsType
{
    private static readonly FrozenDictionary<string, (ScalarType Type, int Size)> ByName = new Dictionary<string, (ScalarType, int)>
    {
        ["F64"] = (ScalarType.Float64, 8),
        ["F32"] = (ScalarType.Float32, 4),
        ["F16"] = (ScalarType.Float16, 2),
        ["BF16"] = (ScalarType.BFloat16, 2),
        ["I64"] = (ScalarType.Int64, 8),
        ["I32"] = (ScalarType.Int32, 4),
        ["I16"] = (ScalarType.Int16, 2),
        ["I8"] = (ScalarType.Int8, 1),
        ["U8"] = (ScalarType.Byte, 1),
        ["BOOL"] = (ScalarType.Bool, 1),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ScalarType, string> ByType = ByName.ToFrozenDictionary(pair => pair.Value.Type, pair => pair.Key);

    /// <summary>The names that a file may use, for messages.</summary>
    public static string Known => string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal));

    public static string? NameOf(ScalarType type) => ByType.GetValueOrDefault(type);

    public static bool TryParse(string name, out ScalarType type, out int size)
    {
        var isKnown = ByName.TryGetValue(name, out var found);
        (type, size) = found;
        return isKnown;
    }

    /// <summary>Bytes an element of a type that has a name.</summary>
    public static int SizeOf(ScalarType type) => ByName[ByType[type]].Size;
}
