using System.Text.Json;

namespace Orchestrator.Worker.Checkpoints;

/// <summary>Reads the JSON of a safetensors header and refuses what does not add up, before a byte of data is read.</summary>
internal static class SafetensorsHeaderParser
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <exception cref="InvalidDataException">What is wrong, and in which tensor.</exception>
    public static SafetensorsHeader Parse(ReadOnlyMemory<byte> json, long bytesOfData)
    {
        using var document = ParseJson(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new InvalidDataException("the header is not a JSON object");
        var metadata = new Dictionary<string, string>();
        var entries = new List<SafetensorsEntry>();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Name == SafetensorsHeader.MetadataKey) ReadMetadata(property.Value, metadata);
            else entries.Add(ReadEntry(property.Name, property.Value));
        }

        entries.Sort((left, right) => left.Begin != right.Begin ? left.Begin.CompareTo(right.Begin) : left.End.CompareTo(right.End));
        CheckLayout(entries, bytesOfData);
        return new SafetensorsHeader(entries, metadata);
    }

    private static JsonDocument ParseJson(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"the header is not JSON: {malformed.Message}", malformed);
        }
    }

    private static void ReadMetadata(JsonElement value, Dictionary<string, string> metadata)
    {
        if (value.ValueKind != JsonValueKind.Object) throw new InvalidDataException("'__metadata__' must be an object of texts");
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
                throw new InvalidDataException($"'__metadata__.{property.Name}' must be a text");
            metadata.Add(property.Name, property.Value.GetString()!);
        }
    }

    private static SafetensorsEntry ReadEntry(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"'{name}' must be an object with dtype, shape and data_offsets");
        var typeName = value.TryGetProperty("dtype", out var dtype) && dtype.ValueKind == JsonValueKind.String ? dtype.GetString()! : "";
        if (!SafetensorsType.TryParse(typeName, out var type, out var size))
            throw new InvalidDataException($"'{name}': dtype '{typeName}' is not known; known: {SafetensorsType.Known}");
        var shape = ReadNumbers(name, value, "shape");
        var offsets = ReadNumbers(name, value, "data_offsets");
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw new InvalidDataException($"'{name}': data_offsets must be a first byte and an end that is not before it, not [{string.Join(", ", offsets)}]");
        var needed = ByteCount(name, shape, size);
        if (needed != offsets[1] - offsets[0])
        {
            throw new InvalidDataException(
                $"'{name}': {typeName} of shape [{string.Join(", ", shape)}] takes {needed} bytes, but data_offsets give {offsets[1] - offsets[0]}");
        }

        return new SafetensorsEntry(name, type, shape, offsets[0], offsets[1]);
    }

    private static long[] ReadNumbers(string name, JsonElement value, string key)
    {
        if (!value.TryGetProperty(key, out var list) || list.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException($"'{name}': {key} must be a list of numbers");
        var numbers = new List<long>();
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out var number) || number < 0)
                throw new InvalidDataException($"'{name}': {key} must hold whole numbers from 0, not {element.GetRawText()}");
            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static long ByteCount(string name, long[] shape, int size)
    {
        try
        {
            return shape.Aggregate((long)size, (product, dimension) => checked(product * dimension));
        }
        catch (OverflowException overflow)
        {
            throw new InvalidDataException($"'{name}': the shape [{string.Join(", ", shape)}] has more bytes than a file can hold", overflow);
        }
    }

    private static void CheckLayout(List<SafetensorsEntry> entries, long bytesOfData)
    {
        var position = 0L;
        foreach (var entry in entries)
        {
            if (entry.Begin != position)
                throw new InvalidDataException($"'{entry.Name}' begins at byte {entry.Begin} of the data; it must begin at {position}, where the tensor before it ends");
            position = entry.End;
        }

        if (position != bytesOfData)
            throw new InvalidDataException($"the header describes {position} bytes of data, but the file has {bytesOfData}");
    }
}
